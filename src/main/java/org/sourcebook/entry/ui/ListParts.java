package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Notice;
import org.sourcebook.entry.Bulk;
import org.sourcebook.entry.BulkAction;
import org.sourcebook.entry.BulkReport;
import org.sourcebook.entry.BulkReport.Refusal;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.kernel.EntryId;

/** Makes the parts of a list's screen and ties them to the services. */
@SpringComponent
class ListParts {

    private static final String COLUMNS = "sourcebook.columns.";

    private final EntryDesk desk;
    private final Bulk bulk;
    private final List<BulkAction> actions;

    ListParts(EntryDesk desk, Bulk bulk, List<BulkAction> actions) {
        this.desk = desk;
        this.bulk = bulk;
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(BulkAction::order))
                .toList();
    }

    /** What narrows a list; tells each new filter. */
    FilterBar filters(CollectionScope scope, Base base, Consumer<EntryFilter> changed) {
        var kinds = scope.schema().kinds().stream()
                .filter(kind -> kind.base() == base)
                .toList();
        var people = scope.may(Permission.READ_WORKING) ? desk.people() : List.<org.sourcebook.account.Account>of();
        var statuses = scope.may(Permission.READ_WORKING) ? List.of(Status.values()) : List.of(Status.APPROVED);
        var panel = new FilterPanel(new FilterPanel.Choices(kinds, statuses, desk.tags(scope), people), changed);
        return new FilterBar(panel, new FilterChips(scope.schema(), desk.people(scope)::account), changed);
    }

    /** The list itself. */
    EntryList list(
            CollectionScope scope,
            Base base,
            FilterBar filters,
            Consumer<EntryRow> open,
            Consumer<ListQuery> ask,
            Runnable refresh) {
        var screen = new EntryList.Screen() {
            @Override
            public List<EntryRow> page(ListQuery query, @Nullable EntryRow after, int size) {
                return desk.page(scope, base, query, after, size);
            }

            @Override
            public int count(ListQuery query) {
                return desk.count(scope, base, query);
            }

            @Override
            public void open(EntryRow row) {
                open.accept(row);
            }

            @Override
            public void sorted(ListQuery query) {
                ask.accept(query);
            }
        };
        return new EntryList(desk.people(scope), screen, filters, bulkBar(scope, refresh), columns(base));
    }

    private BulkBar bulkBar(CollectionScope scope, Runnable refresh) {
        var offered = new ArrayList<BulkBar.Action>();
        actions.stream()
                .filter(action -> scope.may(action.permission()))
                .forEach(action -> offered.add(
                        new BulkBar.Action(action.label(), ids -> report(scope, action.run(ids), refresh))));
        if (scope.may(Permission.EDIT)) {
            offered.add(new BulkBar.Action(
                    text("entry.bulk.tag"),
                    ids -> new TagDialog(desk.tags(scope), tag -> tag(scope, ids, tag, refresh)).open()));
            offered.add(new BulkBar.Action(text("entry.bulk.trash"), ids -> report(scope, bulk.trash(ids), refresh)));
        }
        return new BulkBar(offered);
    }

    private void tag(CollectionScope scope, List<EntryId> ids, String tag, Runnable refresh) {
        try {
            report(scope, bulk.tag(ids, tag), refresh);
        } catch (DomainError error) {
            Notice.refused(error);
        }
    }

    private void report(CollectionScope scope, BulkReport report, Runnable refresh) {
        var refused = report.refused().stream().map(Refusal::entry).toList();
        BulkReportDialog.show(report, desk.refs(scope, refused));
        refresh.run();
    }

    /** Kept in the browser: which columns one wants depends on the screen that one sits at. */
    private static ColumnsMenu.Store columns(Base base) {
        String key = COLUMNS + base.word();
        return new ColumnsMenu.Store() {
            @Override
            public void load(Consumer<List<String>> chosen) {
                WebStorage.getItem(key, kept -> {
                    if (kept != null) {
                        chosen.accept(Stream.of(kept.split(",")).toList());
                    }
                });
            }

            @Override
            public void keep(List<String> chosen) {
                WebStorage.setItem(key, String.join(",", chosen));
            }
        };
    }
}
