package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Ask;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Contribution.Place;
import org.sourcebook.design.Notice;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.Shortcut;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.ListOnScreen;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.NotFound;

/** A list of sources, entities or events with the chosen entry, or the form for a new one, beside it. */
@Route(EntryAddress.LIST)
@PermitAll
class EntryListView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final CollectionScope.Finder finder;
    private final EntryDesk desk;
    private final EntryParts parts;
    private final ListParts lists;
    private final List<Contribution<ListOnScreen>> contributions;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Div head = new Div();

    private @Nullable ListOf shown;
    private boolean unsaved;
    private String title = "";

    /** The list on the screen: where it is, and what it asks. */
    private record ListOf(CollectionScope scope, Base base, ListQuery query, EntryList list, FilterBar filters) {

        boolean is(CollectionScope other, Base otherBase) {
            return scope.equals(other) && base == otherBase;
        }

        ListOf with(ListQuery newQuery) {
            return new ListOf(scope, base, newQuery, list, filters);
        }
    }

    EntryListView(
            CollectionScope.Finder finder,
            EntryDesk desk,
            EntryParts parts,
            ListParts lists,
            List<Contribution<ListOnScreen>> contributions) {
        this.finder = finder;
        this.desk = desk;
        this.parts = parts;
        this.lists = lists;
        this.contributions = contributions;
        layout.setMasterSize("24rem", true);
        layout.setDetailSize("34rem");
        layout.setSizeFull();
        getContent().addClassName("sb-entry-screen");
        getContent().add(head, layout);
        Shortcut.NEW.on(this, () -> list().ifPresent(on -> create(on)));
        Shortcut.NEXT.on(this, () -> step(false));
        Shortcut.PREVIOUS.on(this, () -> step(true));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        CollectionScope scope = finder.of(address, Permission.READ);
        Base base = address.get(EntryAddress.BASE).flatMap(Base::ofPath).orElseThrow(NotFound::new);
        var read = FilterReader.read(event.getLocation().getQueryParameters(), scope.schema(), base);
        if (!read.ignored().isEmpty()) {
            Notice.failed(text("entry.filter.ignored", java.util.Map.of("parts", String.join(", ", read.ignored()))));
        }
        show(scope, base, read.query());
        detail(address.get(EntryAddress.NUMBER).orElse(""));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (unsaved) {
            var leave = event.postpone();
            Ask.beforeTaking(text("entry.leave"), text("entry.leave.consequence"), text("entry.leave.answer"), () -> {
                unsaved = false;
                leave.proceed();
            });
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CollectionScope scope, Base base, ListQuery query) {
        var before = shown;
        var now = before != null && before.is(scope, base) ? before.with(query) : fresh(scope, base, query);
        shown = now;
        if (before == null || before.list() != now.list() || !before.query().equals(query)) {
            now.filters().show(query.filter());
            fill(now);
            head(now);
        }
    }

    private void fill(ListOf on) {
        @Nullable Runnable create = on.scope().may(Permission.EDIT) ? () -> create(on) : null;
        on.list().show(on.query(), on.base(), create, this::ask);
    }

    private ListOf fresh(CollectionScope scope, Base base, ListQuery query) {
        var filters = lists.filters(
                scope, base, filter -> list().ifPresent(on -> ask(on.query().with(filter))));
        var list = lists.list(
                scope,
                base,
                filters,
                this::open,
                this::ask,
                () -> list().ifPresent(on -> {
                    on.list().refresh();
                }));
        layout.setMaster(list);
        Shortcut.SEARCH.on(list, filters::focusSearch);
        return new ListOf(scope, base, query, list, filters);
    }

    private void head(ListOf on) {
        var header = new PageHeader(Words.list(on.base()))
                .back(on.scope().collection().name(), "c/" + on.scope().slug());
        var subject = new ListOnScreen(
                on.scope().collection(),
                on.base(),
                on.query().filter(),
                on.query().sort(),
                on.scope().member());
        contributions.stream()
                .filter(part -> part.place() == Place.ACTIONS)
                .sorted(java.util.Comparator.comparingInt(Contribution::order))
                .flatMap(part -> part.show(subject, () -> on.list().refresh()).stream())
                .forEach(header::with);
        if (on.scope().may(Permission.EDIT)) {
            var create = new Button(Words.create(on.base()), VaadinIcon.PLUS.create(), click -> create(on));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.with(create);
        }
        head.removeAll();
        head.add(header);
    }

    private void detail(String number) {
        var on = list().orElseThrow();
        unsaved = false;
        title = Words.list(on.base()) + " · " + on.scope().collection().name();
        if (number.isEmpty()) {
            on.list().mark(null);
            layout.setDetail(null);
            layout.setDetailPlaceholder(new Div(new Paragraph(text("entry.choose-one"))));
        } else if (number.equals(EntryAddress.NEW)) {
            finder.require(on.scope(), Permission.EDIT);
            title = Words.create(on.base()) + " · " + on.scope().collection().name();
            layout.setDetail(parts.creating(screen(on), on.base()));
        } else {
            var entry = desk.get(on.scope(), EntryNumber.parse(number).orElseThrow(NotFound::new));
            on.list().mark(desk.row(on.scope(), entry));
            title = entry.number() + " " + entry.content().title() + " · "
                    + on.scope().collection().name();
            layout.setDetail(parts.reading(screen(on), entry));
        }
    }

    private EntryParts.Screen screen(ListOf on) {
        return new EntryParts.Screen(
                on.scope(),
                address(on, ""),
                layout::setDetail,
                entry -> {
                    unsaved = false;
                    fill(on);
                    go(address(on, entry.number().toString()));
                },
                () -> unsaved = true,
                () -> unsaved = false);
    }

    private void ask(ListQuery query) {
        list().ifPresent(on -> go(address(on.with(query), "")));
    }

    private void open(EntryRow row) {
        list().ifPresent(on -> go(address(on, row.number().toString())));
    }

    private void create(ListOf on) {
        if (on.scope().may(Permission.EDIT)) {
            go(address(on, EntryAddress.NEW));
        }
    }

    /** Opens the entry after the present one in the list's order, or the one before. */
    private void step(boolean back) {
        list().ifPresent(on -> {
            var sort = on.query().sort();
            var order = back ? new org.sourcebook.entry.EntrySort(sort.by(), !sort.descending()) : sort;
            desk.page(on.scope(), on.base(), on.query().with(order), on.list().marked(), 1).stream()
                    .findFirst()
                    .ifPresent(this::open);
        });
    }

    private String address(ListOf on, String entry) {
        String path = EntryNavigation.toList(on.scope().slug(), on.base());
        String query = FilterInUrl.write(on.query(), on.scope().schema()).getQueryString();
        return (entry.isEmpty() ? path : path + "/" + entry) + (query.isEmpty() ? "" : "?" + query);
    }

    private void go(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    private java.util.Optional<ListOf> list() {
        return java.util.Optional.ofNullable(shown);
    }
}
