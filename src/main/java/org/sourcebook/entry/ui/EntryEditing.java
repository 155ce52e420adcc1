package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Relation;
import org.sourcebook.design.EmptyState;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;

/** Makes the forms in which an entry is created, edited or linked. */
@SpringComponent
class EntryEditing {

    private final EntryDesk desk;
    private final Saving saving;

    EntryEditing(EntryDesk desk, Saving saving) {
        this.desk = desk;
        this.saving = saving;
    }

    /** The form for a new entry. */
    Component creating(DetailScreen screen) {
        var scope = screen.scope();
        Base base = screen.at().base();
        var kinds = scope.schema().offered(base);
        if (kinds.isEmpty()) {
            return new EmptyState(VaadinIcon.SITEMAP, text("entry.no-kinds"), text("entry.no-kinds.advice"));
        }
        return saving.form(
                Words.create(base),
                offer(scope, base, kinds, Map.of()),
                Content.of(kinds.getFirst().id(), ""),
                screen,
                (content, note) -> Optional.of(desk.create(scope, base, content)),
                () -> screen.at().go());
    }

    /** The form for an entry. */
    Component editing(DetailScreen screen, Entry entry) {
        var scope = screen.scope();
        var known = desk.lookup(scope, List.of(entry.content()), List.of()).entries();
        Base base = entry.number().base();
        var kinds = scope.schema().of(base).stream()
                .filter(kind ->
                        !kind.retired() || kind.id().equals(entry.content().kind()))
                .toList();
        return saving.form(
                entry.number() + " " + text("entry.edit"),
                offer(scope, base, kinds, known),
                entry.content(),
                screen,
                saving.onto(screen, entry),
                () -> screen.at().go(entry.number()));
    }

    /** The dialog that adds one link to an entry. */
    LinkDialog linking(DetailScreen screen, Entry entry) {
        var scope = screen.scope();
        var offered = relations(scope, entry.number().base()).stream()
                .filter(relation -> !relation.retired())
                .toList();
        return new LinkDialog(
                offered,
                choice(scope, Map.of()),
                link -> saving.save(screen, entry, entry.content().plus(link), ""));
    }

    private EntryForm.Offer offer(CollectionScope scope, Base base, List<Kind> kinds, Map<EntryId, EntryRef> known) {
        return new EntryForm.Offer(kinds, relations(scope, base), desk.tags(scope), choice(scope, known));
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
