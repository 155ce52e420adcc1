package org.sourcebook.entry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Contribution.Place;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.kernel.AccountId;

/** Makes an entry to be read, with what other features bring to it. */
@SpringComponent
class EntryReading {

    private final EntryDesk desk;
    private final EntryActions actions;
    private final EntryEditing editing;
    private final List<Contribution<EntryOnScreen>> asides;

    EntryReading(
            EntryDesk desk,
            EntryActions actions,
            EntryEditing editing,
            List<Contribution<EntryOnScreen>> contributions) {
        this.desk = desk;
        this.actions = actions;
        this.editing = editing;
        this.asides = contributions.stream()
                .filter(part -> part.place() == Place.ASIDE)
                .sorted(Comparator.<Contribution<EntryOnScreen>>comparingInt(Contribution::order))
                .toList();
    }

    /** An entry to be read. */
    EntryPanel of(DetailScreen screen, Entry entry) {
        var people = List.<AccountId>of(entry.savedBy(), entry.createdBy());
        var lookup = desk.lookup(screen.scope(), List.of(entry.content()), people);
        var links = new LinksBlock(lookup, entry.content().links(), desk.inward(entry));
        if (EntryActions.editable(screen, entry)) {
            links.adding(() -> editing.linking(screen, entry).open());
        }
        var panel = new EntryPanel(lookup, entry, new PanelWays(screen), actions.of(screen, entry), links);
        var subject =
                new EntryOnScreen(screen.scope().collection(), screen.scope().member(), entry);
        if (screen.scope().may(Permission.COMMENT)) {
            panel.precede(new DraftNotices(desk.draftsOn(entry), forms(screen, entry)));
        }
        asides.forEach(part ->
                part.show(subject, () -> screen.show(entry)).ifPresent(shown -> panel.bring(part.title(), shown)));
        return panel;
    }

    private static Map<DraftForm, String> forms(DetailScreen screen, Entry entry) {
        String slug = screen.scope().slug();
        return Map.of(
                DraftForm.ENTRY, EntryNavigation.toEdit(slug, entry.number()),
                DraftForm.SUGGESTION, EntryNavigation.toSuggest(slug, entry.number()));
    }
}
