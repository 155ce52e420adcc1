package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Relation;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.Notice;
import org.sourcebook.entry.Change;
import org.sourcebook.entry.ChangeWording;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Draft;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.entry.Drafting;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.TypedEntry;
import org.sourcebook.entry.TypedEntry.UnfinishedLink;
import org.sourcebook.entry.internal.TypedJson;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.KindId;

/** Makes the forms in which an entry is created, edited or linked. */
@SpringComponent
class EntryEditing {

    private final EntryDesk desk;
    private final Saving saving;

    EntryEditing(EntryDesk desk, Saving saving) {
        this.desk = desk;
        this.saving = saving;
    }

    /** The form for a new entry, and what the reader typed into such a form before and did not save. */
    Component creating(DetailScreen screen) {
        var scope = screen.scope();
        Base base = screen.at().base();
        var kinds = scope.schema().offered(base);
        var place = DraftPlace.ofNew(scope.id(), base);
        var kept = desk.drafts(place);
        if (kinds.isEmpty() && kept.isEmpty()) {
            return new EmptyState(VaadinIcon.SITEMAP, text("entry.no-kinds"), text("entry.no-kinds.advice"));
        }
        Component fresh = kinds.isEmpty()
                ? new Div()
                : creating(screen, TypedEntry.of(Content.of(kinds.getFirst().id(), "")), desk.begin(place, null));
        return offering(
                fresh,
                kept,
                draft -> creating(screen, TypedJson.entry(draft.typed()), desk.resume(draft)),
                draft -> "");
    }

    private Component creating(DetailScreen screen, TypedEntry given, Drafting drafting) {
        var scope = screen.scope();
        Base base = screen.at().base();
        var known = desk.lookup(scope, List.of(given.naming()), List.of()).entries();
        var kinds = kinds(scope, base, given.content().kind());
        return saving.form(
                screen,
                new Saving.Task(
                        Words.create(base),
                        text("entry.save"),
                        offer(scope, base, kinds, known, false),
                        given,
                        drafting,
                        (content, note) -> Optional.of(Saving.told(desk.create(scope, base, content))),
                        () -> screen.at().go()));
    }

    /** The form for an entry, and what the reader typed into it before and did not save. */
    Component editing(DetailScreen screen, Entry entry) {
        return editing(screen, entry, DraftForm.ENTRY);
    }

    /** The same form, to suggest what the entry should say. */
    Component suggesting(DetailScreen screen, Entry entry) {
        return editing(screen, entry, DraftForm.SUGGESTION);
    }

    private Component editing(DetailScreen screen, Entry entry, DraftForm form) {
        var place = DraftPlace.on(entry, form);
        return offering(
                editing(screen, entry, form, TypedEntry.of(entry.content()), desk.begin(place, entry.version())),
                desk.drafts(place),
                draft -> editing(screen, begun(entry, draft), form, TypedJson.entry(draft.typed()), desk.resume(draft)),
                draft -> meanwhile(screen.scope(), entry, draft));
    }

    /** @param entry as it stood in the version that is begun with */
    private Component editing(DetailScreen screen, Entry entry, DraftForm form, TypedEntry given, Drafting drafting) {
        boolean suggesting = form == DraftForm.SUGGESTION;
        var scope = screen.scope();
        var contents = List.of(entry.content(), given.naming());
        var known = desk.lookup(scope, contents, List.of()).entries();
        Base base = entry.number().base();
        var kinds = kinds(scope, base, entry.content().kind(), given.content().kind());
        return saving.form(
                screen,
                new Saving.Task(
                        entry.number() + " " + text(suggesting ? "entry.suggest" : "entry.edit"),
                        text(suggesting ? "entry.suggest.answer" : "entry.save"),
                        offer(scope, base, kinds, known, scope.schema().reasonsNeeded() && !suggesting),
                        given,
                        drafting,
                        suggesting
                                ? (content, note) -> suggested(entry, content, note)
                                : saving.onto(screen, entry, drafting),
                        () -> screen.at().go(entry.number())));
    }

    private Optional<Entry> suggested(Entry entry, Content content, String note) {
        int made = desk.suggest(entry, content, note);
        Notice.done(text("entry.suggested", Map.of("count", made)));
        return Optional.of(entry);
    }

    private Entry begun(Entry entry, Draft draft) {
        return draft.version() == null ? entry : desk.version(entry, draft.version());
    }

    /** What others saved since a draft was begun, in words; empty if nobody did. */
    private String meanwhile(CollectionScope scope, Entry entry, Draft draft) {
        var changes = draft.version() == null ? List.<Change>of() : desk.since(entry, draft.version());
        if (changes.isEmpty()) {
            return "";
        }
        String parts = changes.stream()
                .map(change -> ChangeWording.label(scope.schema(), change.part(), entry.content()))
                .collect(Collectors.joining(", "));
        return text(
                "entry.draft.meanwhile",
                Map.of("who", desk.name(entry.savedBy()), "version", entry.version(), "parts", parts));
    }

    /** @param meanwhile says what changed since a draft was begun; empty if nothing did */
    private Component offering(
            Component fresh, List<Draft> kept, Function<Draft, Component> resumed, Function<Draft, String> meanwhile) {
        return kept.isEmpty() ? fresh : new DraftOffers(fresh, kept, resumed, meanwhile, desk::discard);
    }

    /** The kinds to choose from: those that are in use, and those that something typed or saved has already. */
    private static List<Kind> kinds(CollectionScope scope, Base base, KindId... had) {
        return scope.schema().of(base).stream()
                .filter(kind -> !kind.retired() || List.of(had).contains(kind.id()))
                .toList();
    }

    /** The dialog that adds one link to an entry. */
    LinkDialog linking(DetailScreen screen, Entry entry) {
        var scope = screen.scope();
        var offered = relations(scope, entry.number().base()).stream()
                .filter(relation -> !relation.retired())
                .toList();
        var place = DraftPlace.on(entry, DraftForm.LINK);
        var kept = desk.drafts(place).stream().findFirst();
        var given = kept.map(draft -> TypedJson.link(draft.typed())).orElse(null);
        var known = given == null || given.to() == null
                ? Map.<EntryId, EntryRef>of()
                : desk.refs(scope, Set.of(given.to()));
        var drafting = kept.map(desk::resume).orElseGet(() -> desk.begin(place, null));
        return new LinkDialog(offered, choice(scope, known), given, new LinkDialog.Screen() {
            @Override
            public boolean save(Link link) {
                if (scope.schema().reasonsNeeded() && link.note().isBlank()) {
                    Notice.failed(text("entry.link.why-needed"));
                    return false;
                }
                return saving.save(screen, entry, entry.content().plus(link), link.note(), drafting);
            }

            @Override
            public Instant keep(UnfinishedLink typed) {
                return drafting.keep(typed.note(), TypedJson.write(typed));
            }

            @Override
            public void discard() {
                drafting.discard();
            }
        });
    }

    private EntryForm.Offer offer(
            CollectionScope scope, Base base, List<Kind> kinds, Map<EntryId, EntryRef> known, boolean reasonNeeded) {
        return new EntryForm.Offer(kinds, relations(scope, base), desk.tags(scope), choice(scope, known), reasonNeeded);
    }

    private EntryChoice choice(CollectionScope scope, Map<EntryId, EntryRef> known) {
        return new EntryChoice((of, typed, size) -> desk.suggest(scope, of, typed, size), known);
    }

    private static List<Relation> relations(CollectionScope scope, Base base) {
        return scope.schema().relations().stream()
                .filter(relation -> relation.from() == null || relation.from() == base)
                .toList();
    }
}
