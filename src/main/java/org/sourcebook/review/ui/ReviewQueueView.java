package org.sourcebook.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.ui.CollectionsNavigation;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.Shortcut;
import org.sourcebook.design.TabTitle;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.ui.EntryNavigation;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.review.QueueFilter;
import org.sourcebook.review.ReviewQueue;

/** The queue of a collection, and beside it the review of the chosen entry. */
@Route(ReviewNavigation.ROUTE)
@PermitAll
class ReviewQueueView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Collections collections;
    private final transient ReviewQueue queue;
    private final transient ReviewSheet.Gathering sheets;
    private final transient Accounts accounts;
    private final transient Deciding deciding;
    private final MasterDetailLayout desk = new MasterDetailLayout();
    private QueueAddress address = new QueueAddress("", QueueFilter.ALL);
    private transient IntConsumer step = places -> {};
    private String title = "";

    ReviewQueueView(
            Collections collections,
            ReviewQueue queue,
            ReviewSheet.Gathering sheets,
            Accounts accounts,
            Deciding deciding) {
        this.collections = collections;
        this.queue = queue;
        this.sheets = sheets;
        this.accounts = accounts;
        this.deciding = deciding;
        desk.addClassName("sb-review-desk");
        desk.setMasterSize("20rem", true);
        desk.setDetailSize("36rem", true);
        getContent().addClassName("sb-page");
        Shortcut.NEXT.on(this, () -> step.accept(1));
        Shortcut.PREVIOUS.on(this, () -> step.accept(-1));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var collection =
                collections.bySlug(parameters.get(ReviewNavigation.COLLECTION).orElseThrow());
        address = QueueAddress.read(collection.slug(), event.getLocation());
        show(collection, parameters.get(ReviewNavigation.NUMBER).flatMap(EntryNumber::parse));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Collection collection, Optional<EntryNumber> number) {
        var list = new QueueList(
                after -> queue.page(collection.id(), address.filter(), after, QueueList.PAGE),
                accounts::names,
                address::to,
                number.orElse(null));
        step = places -> list.neighbour(places).ifPresent(it -> address.go(Optional.of(it)));
        title = TabTitle.of(Texts.text("review.title"), collection.name());
        var header = new PageHeader(Texts.text("review.title"))
                .back(collection.name(), CollectionsNavigation.toOverview(collection.slug()));
        getContent().removeAll();
        getContent().add(header, desk);
        var master = new Div(choice(), list.isEmpty() ? nothing() : list);
        master.addClassName("sb-review-list");
        desk.setMaster(master);
        desk.setDetail(number.map(it -> detail(collection, it)).orElse(null));
    }

    private RadioButtonGroup<QueueFilter> choice() {
        var choice = new RadioButtonGroup<QueueFilter>();
        choice.setLabel(Texts.text("review.show"));
        choice.setItems(QueueFilter.values());
        choice.setItemLabelGenerator(each -> Texts.text("review.show." + each));
        choice.setValue(address.filter());
        choice.addValueChangeListener(event -> address.with(event.getValue()).go(Optional.empty()));
        return choice;
    }

    private Component nothing() {
        return new EmptyState(
                VaadinIcon.CHECK_SQUARE_O,
                Texts.text("review.nothing." + address.filter()),
                Texts.text("review.nothing-advice." + address.filter()));
    }

    private Component detail(Collection collection, EntryNumber number) {
        return sheets.of(collection, number)
                .<Component>map(sheet -> new ReviewPanel(
                        sheet,
                        deciding.buttons(collection.id(), sheet.waiting(), this::goOn),
                        deciding.parts(sheet, this::goOn),
                        deciding.assignee(sheet.waiting(), () -> address.go(Optional.of(number)))))
                .orElseGet(() -> decided(collection, number));
    }

    private static Component decided(Collection collection, EntryNumber number) {
        return new EmptyState(
                VaadinIcon.CHECK,
                Texts.text("review.decided", Map.of("number", number.toString())),
                Texts.text("review.decided-advice"),
                new Anchor(EntryNavigation.toEntry(collection.slug(), number), number.toString()));
    }

    private void goOn(Entry entry) {
        address.go(entry.status() == Status.IN_REVIEW ? Optional.of(entry.number()) : Optional.empty());
    }
}
