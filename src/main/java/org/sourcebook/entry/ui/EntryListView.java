package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Notice;
import org.sourcebook.design.Shortcut;
import org.sourcebook.design.TabTitle;
import org.sourcebook.design.Times;
import org.sourcebook.entry.Entry;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.NotFound;

/** A list of sources, entities or events with the chosen entry, or the form for a new one, beside it. */
@Route(EntryAddress.LIST)
@RouteAlias(EntryAddress.FORM)
@PermitAll
class EntryListView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final CollectionScope.Finder finder;
    private final ListReading rows;
    private final ListParts lists;
    private final EntryDetails details;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Div head = new Div();
    private final Unsaved unsaved = new Unsaved();
    private final Beside beside = new Beside();
    private @Nullable Shown shown;
    private String title = "";
    private String number = "";

    /** The list on the screen. */
    private record Shown(ListAddress at, EntryList list, FilterBar filters) {}

    EntryListView(CollectionScope.Finder finder, ListReading rows, ListParts lists, EntryDetails details) {
        this.finder = finder;
        this.rows = rows;
        this.lists = lists;
        this.details = details;
        layout.setMasterSize("24rem", true);
        layout.setDetailSize("34rem");
        layout.setSizeFull();
        getContent().addClassName("sb-entry-screen");
        getContent().add(head, layout);
        Shortcut.NEW.on(this, this::create);
        Shortcut.NEXT.on(this, () -> beside.step(false));
        Shortcut.PREVIOUS.on(this, () -> beside.step(true));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        CollectionScope scope = finder.of(address, Permission.READ);
        Base base = address.get(EntryAddress.BASE).flatMap(Base::ofPath).orElseThrow(NotFound::new);
        var read = FilterReader.read(event.getLocation().getQueryParameters(), scope.schema(), base);
        if (!read.ignored().isEmpty()) {
            Notice.failed(text("entry.filter.ignored", Map.of("parts", String.join(", ", read.ignored()))));
        }
        show(new ListAddress(scope, base, read.query()));
        detail(
                address.get(EntryAddress.NUMBER).orElse(""),
                address.get(EntryAddress.MODE).orElse(""));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.before(event);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ListAddress at) {
        var before = shown;
        boolean same = before != null && before.at().isOf(at);
        var now = before != null && same ? new Shown(at, before.list(), before.filters()) : fresh(at);
        shown = now;
        if (before == null || !before.at().equals(at)) {
            now.filters().show(at.query().filter());
            head.removeAll();
            head.add(lists.head(beside));
            head.add(lists.above(beside));
            fill(now);
        }
    }

    private Shown fresh(ListAddress at) {
        var filters = lists.filters(at, beside);
        var list = lists.list(at, beside, filters);
        layout.setMaster(list);
        Shortcut.SEARCH.on(list, filters::focusSearch);
        return new Shown(at, list, filters);
    }

    private void fill(Shown on) {
        on.list().show(on.at().query(), on.at().scope().may(Permission.EDIT));
    }

    private void detail(String asked, String mode) {
        number = asked;
        unsaved.settled();
        if (number.isEmpty() || (at().isPast() && number.equals(EntryAddress.NEW))) {
            title(Words.list(at().base()));
            on().list().mark(null);
            layout.setDetail(null);
        } else if (number.equals(EntryAddress.NEW)) {
            finder.require(at().scope(), Permission.EDIT);
            title(Words.create(at().base()));
            layout.setDetail(details.creating(beside));
        } else {
            EntryNumber parsed = EntryNumber.parse(number)
                    .filter(found -> found.base() == at().base())
                    .orElseThrow(NotFound::new);
            var detail = details.of(beside, parsed, mode);
            title(detail.title());
            on().list().mark(detail.row());
            layout.setDetail(detail.shown());
        }
    }

    private void title(String what) {
        title = TabTitle.of(
                at().query()
                        .moment()
                        .map(moment -> text("entry.past.tab", Map.of("what", what, "moment", Times.precise(moment))))
                        .orElse(what),
                at().scope().collection().name());
    }

    private void create() {
        if (at().scope().may(Permission.EDIT) && !at().isPast()) {
            at().goToNew();
        }
    }

    private ListAddress at() {
        return on().at();
    }

    private Shown on() {
        return Objects.requireNonNull(shown);
    }

    private final class Beside implements DetailScreen {

        @Override
        public ListAddress at() {
            return EntryListView.this.at();
        }

        @Override
        public void move(ListQuery query) {
            var there = at().with(query);
            EntryNumber.parse(number).ifPresentOrElse(there::go, there::go);
        }

        @Override
        public void refresh() {
            on().list().refresh();
        }

        @Override
        public Unsaved unsaved() {
            return unsaved;
        }

        @Override
        public void show(Entry entry) {
            unsaved.settled();
            fill(on());
            at().go(entry.number());
        }

        @Override
        public void step(boolean back) {
            rows.beside(at(), on().list().marked(), back)
                    .ifPresentOrElse(
                            row -> at().go(row.number()),
                            () -> Notice.done(text(back ? "entry.no-previous" : "entry.no-next")));
        }
    }
}
