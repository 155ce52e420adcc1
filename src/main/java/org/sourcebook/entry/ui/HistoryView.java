package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Difference;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Change;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.History;
import org.sourcebook.entry.VersionRow;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.NotFound;

/** The versions of an entry, and what any two of them differ in. */
@Route(EntryAddress.HISTORY)
@PermitAll
class HistoryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final CollectionScope.Finder finder;
    private final EntryDesk desk;
    private final History history;

    private String title = "";

    HistoryView(CollectionScope.Finder finder, EntryDesk desk, History history) {
        this.finder = finder;
        this.desk = desk;
        this.history = history;
        getContent().addClassNames("sb-page", "sb-history");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        CollectionScope scope = finder.of(address, Permission.READ_WORKING);
        Entry entry = desk.get(
                scope,
                address.get(EntryAddress.NUMBER).flatMap(EntryNumber::parse).orElseThrow(NotFound::new));
        var versions = history.of(entry.id());
        title = text("entry.history.title", Map.of("number", entry.number().toString()));
        var lookup = desk.lookup(
                scope,
                List.of(),
                versions.stream().map(VersionRow::savedBy).distinct().toList());
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(title)
                                .explained(entry.content().title())
                                .back(
                                        text(
                                                "entry.back-to",
                                                Map.of("number", entry.number().toString())),
                                        EntryNavigation.toEntry(scope.slug(), entry.number())),
                        new VersionList(
                                lookup, versions, entry.approvedVersion().orElse(0)),
                        comparison(scope, entry, versions));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Section comparison(CollectionScope scope, Entry entry, List<VersionRow> versions) {
        var section = new Section(new H2(text("entry.compare")));
        if (versions.size() < 2) {
            section.add(new Paragraph(text("entry.compare.one")));
            return section;
        }
        var numbers = versions.stream().map(VersionRow::version).toList();
        var before = choice("entry.compare.before", numbers, numbers.get(1));
        var after = choice("entry.compare.after", numbers, numbers.getFirst());
        var changes = new Div();
        Runnable show = () -> {
            changes.removeAll();
            show(scope, changes, history.between(entry.id(), before.getValue(), after.getValue()));
        };
        before.addValueChangeListener(event -> show.run());
        after.addValueChangeListener(event -> show.run());
        show.run();
        var choices = new Div(before, after);
        choices.addClassName("sb-actions");
        section.add(choices, changes);
        return section;
    }

    private void show(CollectionScope scope, Div place, List<Change> changes) {
        if (changes.isEmpty()) {
            place.add(new Paragraph(text("entry.compare.same")));
            return;
        }
        var sides = List.of(changes.getFirst().before(), changes.getFirst().after());
        var lookup = desk.lookup(scope, sides, List.of());
        var words = new PartText(lookup);
        changes.forEach(change -> place.add(
                UserText.in(new H3(Words.part(scope.schema(), change.after().kind(), change.part()))),
                new Difference(words.of(change.part(), change.before()), words.of(change.part(), change.after()))));
    }

    private static Select<Integer> choice(String label, List<Integer> numbers, int chosen) {
        var select = new Select<Integer>();
        select.setLabel(text(label));
        select.setItems(numbers);
        select.setItemLabelGenerator(number -> text("entry.version", Map.of("version", number)));
        select.setValue(chosen);
        return select;
    }
}
