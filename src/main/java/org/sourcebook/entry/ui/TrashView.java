package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.AskReason;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.Notice;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Purge;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.Trash;
import org.sourcebook.entry.Trashed;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.DomainError;

/** What lies in a collection's trash, and the way back. */
@Route("c/:collection/trash")
@PermitAll
class TrashView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final ListQuery TRASHED = new ListQuery(
            EntryFilter.ALL.withStatuses(Set.of(Status.TRASHED)), new EntrySort(EntrySort.By.UPDATED, true), null);
    private static final int PAGE = 100;

    private final CollectionScope.Finder finder;
    private final EntryDesk desk;
    private final Life life;
    private final Trash trash;
    private final Purge purge;

    private String title = "";

    TrashView(CollectionScope.Finder finder, EntryDesk desk, Life life, Trash trash, Purge purge) {
        this.finder = finder;
        this.desk = desk;
        this.life = life;
        this.trash = trash;
        this.purge = purge;
        getContent().addClassName("sb-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CollectionScope scope = finder.of(event.getRouteParameters(), Permission.EDIT);
        title = TabTitle.of(text("entry.trash.title"), scope.collection().name());
        show(scope);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CollectionScope scope) {
        String explanation =
                scope.may(Permission.MODERATE) ? "entry.trash.explained" : "entry.trash.explained-to-editors";
        getContent().removeAll();
        getContent()
                .add(new PageHeader(text("entry.trash.title"))
                        .explained(text(explanation))
                        .back(scope.collection().name(), "c/" + scope.slug()));
        var rows = new ArrayList<EntryRow>();
        Stream.of(Base.values()).forEach(base -> gather(scope, rows, base, null));
        getContent()
                .add(
                        rows.isEmpty()
                                ? new EmptyState(
                                        VaadinIcon.TRASH, text("entry.trash.none"), text("entry.trash.none.advice"))
                                : list(scope, rows));
    }

    private void gather(CollectionScope scope, List<EntryRow> rows, Base base, @Nullable EntryRow after) {
        List<EntryRow> page = desk.page(scope, base, TRASHED, after, PAGE);
        rows.addAll(page);
        if (page.size() == PAGE) {
            gather(scope, rows, base, page.getLast());
        }
    }

    /** What was trashed last comes first. */
    private UnorderedList list(CollectionScope scope, List<EntryRow> rows) {
        var ids = rows.stream().map(EntryRow::id).toList();
        var movable = trash.movable(scope.id(), ids);
        var trashed = trash.trashed(scope.id(), ids);
        var lookup = desk.people(scope);
        var list = new UnorderedList();
        list.addClassName("sb-trash");
        rows.stream()
                .sorted(Comparator.comparing(row -> at(trashed.get(row.id())), Comparator.reverseOrder()))
                .map(row -> line(scope, lookup, row, trashed.get(row.id()), movable.contains(row.id())))
                .forEach(list::add);
        return list;
    }

    private static Instant at(@Nullable Trashed trashed) {
        return trashed == null ? Instant.MIN : trashed.at();
    }

    private ListItem line(
            CollectionScope scope, Lookup lookup, EntryRow row, @Nullable Trashed trashed, boolean restorable) {
        var link = new EntryLink(lookup, new EntryRef(row.id(), row.number(), row.title(), Status.DRAFT));
        var line = new ListItem(link);
        if (trashed != null) {
            var words = Map.of("who", lookup.account(trashed.by()), "when", Times.ago(trashed.at()));
            var said = UserText.in(new Span(text("entry.trash.trashed-by", words)));
            said.addClassName("sb-quiet");
            line.add(said);
        }
        if (scope.may(Permission.MANAGE)) {
            line.add(purging(scope, row, trashed));
        }
        if (restorable) {
            var restore = new Button(text("entry.restore"), click -> restore(scope, row));
            restore.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(restore);
        }
        return line;
    }

    private Component purging(CollectionScope scope, EntryRow row, @Nullable Trashed trashed) {
        var from = trashed == null ? Instant.MIN : purge.from(trashed);
        if (Instant.now().isBefore(from)) {
            var waiting = new Span(text("entry.purge.from", Map.of("when", Times.exact(from))));
            waiting.addClassNames("sb-quiet", "sb-small");
            return waiting;
        }
        var button = new Button(text("entry.purge"), click -> ask(scope, row));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return button;
    }

    private void ask(CollectionScope scope, EntryRow row) {
        var words = Map.of("number", row.number().toString());
        new AskReason(
                        text("entry.purge.question", words),
                        text("entry.purge.reason"),
                        "reason",
                        text("entry.purge"),
                        reason -> {
                            purge.purge(row.id(), reason);
                            Notice.done(text("entry.purged", words));
                            show(scope);
                        })
                .explained(text("entry.purge.consequence"))
                .open();
    }

    private void restore(CollectionScope scope, EntryRow row) {
        try {
            life.restore(row.id());
            Notice.done(text("entry.restored", Map.of("number", row.number().toString())));
        } catch (DomainError error) {
            Notice.refused(error);
        }
        show(scope);
    }
}
