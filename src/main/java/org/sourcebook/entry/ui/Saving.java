package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Notice;
import org.sourcebook.entry.ChangeWording;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.SaveOutcome;
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

    /** A form whose content is saved by a function that gives the entry as saved, or nothing if a choice is to be made first. */
    Component form(
            String heading,
            EntryForm.Offer offer,
            Content given,
            DetailScreen screen,
            BiFunction<Content, String, Optional<Entry>> save,
            Runnable cancel) {
        var form = new EntryForm(heading, offer, given, new EntryForm.Screen() {
            @Override
            public void save(Content content, String note, FieldErrors errors) {
                guarded(() -> errors.during(() -> save.apply(content, note).ifPresent(entry -> saved(screen, entry))));
            }

            @Override
            public void cancel() {
                cancel.run();
            }

            @Override
            public void touched() {
                screen.unsaved().touched();
            }
        });
        form.addAttachListener(event -> {
            form.focusTitle();
            screen.unsaved().watch(form);
        });
        return form;
    }

    /** Saves onto an entry that is being edited. */
    BiFunction<Content, String, Optional<Entry>> onto(DetailScreen screen, Entry entry) {
        return (content, note) -> outcome(screen, entry, content, note);
    }

    /** Saves a change made without a form; whether it was saved. */
    boolean save(DetailScreen screen, Entry entry, Content content, String note) {
        try {
            var saved = outcome(screen, entry, content, note);
            saved.ifPresent(now -> saved(screen, now));
            return saved.isPresent();
        } catch (DomainError error) {
            Notice.refused(error);
            return false;
        }
    }

    private Optional<Entry> outcome(DetailScreen screen, Entry entry, Content content, String note) {
        return switch (desk.save(entry, content, note)) {
            case SaveOutcome.Saved(var saved) -> Optional.of(saved);
            case SaveOutcome.Unchanged(var unchanged) -> Optional.of(unchanged);
            case SaveOutcome.Merged(var merged, var taken) -> {
                Notice.done(text("entry.merged", Map.of("parts", parts(screen, merged, taken))));
                yield Optional.of(merged);
            }
            case SaveOutcome.Conflict conflict -> {
                choose(screen, entry, conflict, content, note);
                yield Optional.empty();
            }
        };
    }

    private void choose(DetailScreen screen, Entry began, SaveOutcome.Conflict conflict, Content mine, String note) {
        var theirs = conflict.theirs();
        String who = desk.name(conflict.by());
        var parts = clashes.of(screen.scope(), began.content(), conflict, mine);
        new ConflictDialog(who, conflict, parts, mine, chosen -> guarded(() -> save(screen, theirs, chosen, note)))
                .open();
    }

    private static void saved(DetailScreen screen, Entry entry) {
        Notice.done(text("entry.saved", Map.of("number", entry.number().toString(), "version", entry.version())));
        screen.show(entry);
    }

    private static String parts(DetailScreen screen, Entry entry, List<Part> parts) {
        return parts.stream()
                .map(part -> ChangeWording.label(screen.scope().schema(), part, entry.content()))
                .collect(Collectors.joining(", "));
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException away) {
            Notice.failed(text("entry.not-saved"));
        }
    }
}
