package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Ask;
import org.sourcebook.design.AskReason;
import org.sourcebook.design.BulkBar;
import org.sourcebook.entry.Bulk;
import org.sourcebook.entry.BulkAction;
import org.sourcebook.entry.BulkReport;
import org.sourcebook.entry.BulkReport.Refusal;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.Trash;
import org.sourcebook.kernel.EntryId;

/** Makes the bar that does one thing with all chosen rows of a list, and tells what became of it. */
@SpringComponent
class BulkBars {

    private final EntryDesk desk;
    private final Bulk bulk;
    private final Trash trash;
    private final List<BulkAction> actions;

    BulkBars(EntryDesk desk, Bulk bulk, Trash trash, List<BulkAction> actions) {
        this.desk = desk;
        this.bulk = bulk;
        this.trash = trash;
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(BulkAction::order))
                .toList();
    }

    /** @param refresh shows the list anew when something was done */
    BulkBar<EntryRow> of(CollectionScope scope, Runnable refresh) {
        var offered = new ArrayList<BulkBar.Action<EntryRow>>();
        actions.stream()
                .filter(action -> scope.may(action.permission()))
                .forEach(action -> offered.add(brought(scope, action, refresh)));
        if (scope.may(Permission.EDIT)) {
            offered.add(tagging(scope, refresh));
            offered.add(trashing(scope, refresh));
        }
        return new BulkBar<>(offered);
    }

    private BulkBar.Action<EntryRow> brought(CollectionScope scope, BulkAction action, Runnable refresh) {
        return new BulkBar.Action<>(
                action.label(),
                rows -> rows.stream().anyMatch(row -> action.suits(row.status())),
                rows -> new AskReason(
                                action.question(rows.size()),
                                action.noteLabel(),
                                "note",
                                action.label(),
                                note -> report(scope, action.run(ids(rows), note), refresh))
                        .open());
    }

    private BulkBar.Action<EntryRow> tagging(CollectionScope scope, Runnable refresh) {
        return new BulkBar.Action<>(
                text("entry.bulk.tag"),
                rows -> !outOfTrash(rows).isEmpty(),
                rows -> new TagDialog(
                                text("entry.bulk.tag.question", Map.of("count", rows.size())),
                                desk.tags(scope),
                                scope.schema().reasonsNeeded(),
                                (tag, why) -> report(scope, bulk.tag(ids(rows), tag, why), refresh))
                        .open());
    }

    /** Managers may trash anything; others are told that it is for drafts of their own. */
    private BulkBar.Action<EntryRow> trashing(CollectionScope scope, Runnable refresh) {
        boolean anything = scope.may(Permission.MODERATE);
        String label = text(anything ? "entry.bulk.trash" : "entry.bulk.trash-own");
        String consequence = text(anything ? "entry.bulk.trash.consequence" : "entry.bulk.trash-own.consequence");
        return new BulkBar.Action<>(
                label,
                rows -> !trash.movable(scope.id(), outOfTrash(rows)).isEmpty(),
                rows -> Ask.before(
                        text("entry.bulk.trash.question", Map.of("count", rows.size())),
                        consequence,
                        label,
                        () -> report(scope, bulk.trash(ids(rows)), refresh)));
    }

    private static List<EntryId> outOfTrash(List<EntryRow> rows) {
        return ids(rows.stream().filter(row -> row.status() != Status.TRASHED).toList());
    }

    private static List<EntryId> ids(List<EntryRow> rows) {
        return rows.stream().map(EntryRow::id).toList();
    }

    private void report(CollectionScope scope, BulkReport report, Runnable refresh) {
        var refused = report.refused().stream().map(Refusal::entry).toList();
        BulkReportDialog.show(report, desk.refs(scope, refused));
        refresh.run();
    }
}
