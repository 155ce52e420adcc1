package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Notice;
import org.sourcebook.entry.Bulk;
import org.sourcebook.entry.BulkAction;
import org.sourcebook.entry.BulkReport;
import org.sourcebook.entry.BulkReport.Refusal;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.kernel.EntryId;

/** Makes the bar that does one thing with all chosen rows of a list, and tells what became of it. */
@SpringComponent
class BulkBars {

    private final EntryDesk desk;
    private final Bulk bulk;
    private final List<BulkAction> actions;

    BulkBars(EntryDesk desk, Bulk bulk, List<BulkAction> actions) {
        this.desk = desk;
        this.bulk = bulk;
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(BulkAction::order))
                .toList();
    }

    /** @param refresh shows the list anew when something was done */
    BulkBar of(CollectionScope scope, Runnable refresh) {
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
}
