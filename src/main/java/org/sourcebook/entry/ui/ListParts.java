package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.BulkBar;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Contribution.Place;
import org.sourcebook.design.PageHeader;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.ListOnScreen;
import org.sourcebook.entry.Status;

/** Makes the parts of a list's screen and ties them to the services. */
@SpringComponent
class ListParts {

    private final EntryDesk desk;
    private final ListReading lists;
    private final BulkBars bulk;
    private final OthersWork others;
    private final List<Contribution<ListOnScreen>> contributions;

    ListParts(
            EntryDesk desk,
            ListReading lists,
            BulkBars bulk,
            OthersWork others,
            List<Contribution<ListOnScreen>> contributions) {
        this.desk = desk;
        this.lists = lists;
        this.bulk = bulk;
        this.others = others;
        this.contributions = contributions.stream()
                .filter(part -> part.place() == Place.ACTIONS)
                .sorted(Comparator.<Contribution<ListOnScreen>>comparingInt(Contribution::order))
                .toList();
    }

    /** The head of the screen, with what can be done with the list as it is. */
    PageHeader head(ListScreen screen) {
        ListAddress at = screen.at();
        var scope = at.scope();
        var header =
                new PageHeader(Words.list(at.base())).back(scope.collection().name(), "c/" + scope.slug());
        var subject = new ListOnScreen(
                scope.collection(),
                at.base(),
                at.query().filter(),
                at.query().sort(),
                at.query().at(),
                scope.member());
        if (!at.isPast()) {
            header.with(past(screen));
        }
        contributions.forEach(part -> part.show(subject, screen::refresh).ifPresent(header::with));
        if (scope.may(Permission.EDIT) && !at.isPast()) {
            var create = new Button(Words.create(at.base()), VaadinIcon.PLUS.create(), click -> at.goToNew());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.with(create);
        }
        return header;
    }

    private static Button past(ListScreen screen) {
        return new Button(
                text("entry.past.open"),
                VaadinIcon.TIME_BACKWARD.create(),
                click -> PastBanner.ask(screen).open());
    }

    /** What is said above the list: of which moment it is, or what others do to it meanwhile. To be made before it is filled. */
    Component above(ListScreen screen) {
        return screen.at()
                .query()
                .moment()
                .<Component>map(moment -> new PastBanner(screen, moment))
                .orElseGet(() -> News.ofList(others.from(screen.at().scope()), screen));
    }

    /** What narrows the list. */
    FilterBar filters(ListAddress at, ListScreen screen) {
        var scope = at.scope();
        var kinds = scope.schema().of(at.base());
        boolean working = scope.may(Permission.READ_WORKING);
        var statuses = working ? List.of(Status.values()) : List.of(Status.APPROVED);
        var choices = new FilterPanel.Choices(kinds, statuses, desk.tags(scope), desk.search(scope));
        var names = new FilterChips(scope.schema(), desk.people(scope)::account);
        return new FilterBar(
                choices, names, filter -> screen.ask(screen.at().query().with(filter)));
    }

    /** The list itself. */
    EntryList list(ListAddress at, ListScreen screen, FilterBar filters) {
        var scope = at.scope();
        var source = new EntryList.Screen() {
            @Override
            public List<EntryRow> page(ListQuery query, @Nullable EntryRow after, int size) {
                return lists.page(at.with(query), after, size);
            }

            @Override
            public int count(ListQuery query) {
                return lists.count(at.with(query));
            }

            @Override
            public OptionalInt place(ListQuery query, EntryRow row) {
                return lists.place(at.with(query), row);
            }

            @Override
            public ListAddress at() {
                return screen.at();
            }
        };
        var actions = at.isPast() ? new BulkBar<EntryRow>(List.of()) : bulk.of(scope, screen::refresh);
        return new EntryList(desk.people(scope), source, filters, actions, new ColumnsInBrowser(at.base()));
    }
}
