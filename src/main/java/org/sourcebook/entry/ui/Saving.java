package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.sourcebook.design.Notice;
import org.sourcebook.entry.ChangeWording;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Drafting;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.LastChange;
import org.sourcebook.entry.SaveOutcome;
import org.sourcebook.entry.TypedEntry;
import org.sourcebook.entry.internal.TypedJson;
import org.sourcebook.kernel.DomainError;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Saves what was typed into a form, and tells what became of it. Whatever happens, the input stays until it is saved. */
@SpringComponent
class Saving {

    private final EntryDesk desk;
    private final Clashes clashes;

    Saving(EntryDesk desk, Clashes clashes) {
        this.desk = desk;
        this.clashes = clashes;
    }

    /**
     * A form and what becomes of it.
     *
     * @param answer the word on the button that saves
     * @param given what stands in it at first
     * @param drafting keeps what is typed
     * @param save gives the entry as saved, or nothing if a choice is to be made first
     */
    record Task(
            String heading,
            String answer,
            EntryForm.Offer offer,
            TypedEntry given,
            Drafting drafting,
            BiFunction<Content, String, Optional<Entry>> save,
            Runnable cancel) {}

    /** The form. What is typed into it is kept until it is saved. */
    Component form(DetailScreen screen, Task task) {
        var form = new EntryForm(
                task.heading(), task.answer(), task.offer(), task.given(), new FormOnScreen(screen, task));
        form.addAttachListener(event -> {
            form.focusTitle();
            screen.unsaved().watch(form);
        });
        return form;
    }

    /** Saves onto an entry that is being edited. */
    BiFunction<Content, String, Optional<Entry>> onto(DetailScreen screen, Entry entry, Drafting drafting) {
        return (content, note) -> outcome(screen, entry, content, note, drafting);
    }

    /** Saves a change made outside of an entry's form; whether it was saved. */
    boolean save(DetailScreen screen, Entry entry, Content content, String note, Drafting drafting) {
        try {
            var saved = outcome(screen, entry, content, note, drafting);
            saved.ifPresent(now -> saved(screen, now, drafting));
            return saved.isPresent();
        } catch (DomainError error) {
            Notice.refused(error);
            return false;
        }
    }

    /** Keeps what stands in a form as a draft; says when it did. */
    static Instant keep(TypedEntry typed, Drafting drafting) {
        return drafting.keep(typed.content().title(), TypedJson.write(typed));
    }

    private void settle(
            DetailScreen screen, Entry theirs, Content typed, Content chosen, String note, Drafting drafting) {
        try {
            outcome(screen, theirs, desk.settle(theirs, typed, chosen, note), chosen, note, drafting)
                    .ifPresent(now -> saved(screen, now, drafting));
        } catch (DomainError error) {
            Notice.refused(error);
        }
    }

    private Optional<Entry> outcome(DetailScreen screen, Entry entry, Content content, String note, Drafting drafting) {
        return outcome(screen, entry, desk.save(entry, content, note), content, note, drafting);
    }

    private Optional<Entry> outcome(
            DetailScreen screen, Entry entry, SaveOutcome outcome, Content content, String note, Drafting drafting) {
        return switch (outcome) {
            case SaveOutcome.Saved(var saved) -> Optional.of(told(saved));
            case SaveOutcome.Unchanged(var unchanged) -> {
                Notice.done(text("entry.unchanged"));
                yield Optional.of(unchanged);
            }
            case SaveOutcome.Merged(var merged, var taken) -> {
                Notice.done(text("entry.merged", Map.of("parts", parts(screen, merged, taken))));
                yield Optional.of(told(merged));
            }
            case SaveOutcome.Conflict conflict -> {
                choose(screen, entry, conflict, content, note, drafting);
                yield Optional.empty();
            }
        };
    }

    private void choose(
            DetailScreen screen,
            Entry began,
            SaveOutcome.Conflict conflict,
            Content mine,
            String note,
            Drafting drafting) {
        var theirs = conflict.theirs();
        String who = desk.name(conflict.by());
        var parts = clashes.of(screen.scope(), began.content(), conflict, mine);
        new ConflictDialog(
                        who,
                        conflict,
                        parts,
                        mine,
                        (typed, chosen) -> guarded(() -> settle(screen, theirs, typed, chosen, note, drafting)),
                        chosen -> keep(new TypedEntry(chosen, List.of(), note), drafting))
                .open();
    }

    /** Shows what was saved; nothing of it is unsaved any more. */
    static void saved(DetailScreen screen, Entry entry, Drafting drafting) {
        drafting.discard();
        screen.show(entry);
    }

    /** Says that an entry was saved. */
    static Entry told(Entry saved) {
        Notice.done(text("entry.saved", Map.of("number", saved.number().toString(), "version", saved.version())));
        return saved;
    }

    /** What came from whom: {@code Title (Leila), When (Omid)}. */
    private String parts(DetailScreen screen, Entry entry, List<LastChange> taken) {
        var names = desk.names(taken.stream().map(LastChange::by).toList());
        return taken.stream()
                .map(change -> text(
                        "entry.merged.part",
                        Map.of(
                                "part",
                                ChangeWording.label(screen.scope().schema(), change.part(), entry.content()),
                                "who",
                                names.getOrDefault(change.by(), ""))))
                .collect(Collectors.joining(", "));
    }

    /** Does what saves, and says where the database is away that what was typed is still there. */
    static void guarded(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException away) {
            Notice.failed(text("entry.not-saved"));
        }
    }
}
