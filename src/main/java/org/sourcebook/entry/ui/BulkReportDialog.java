package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import java.util.Map;
import org.sourcebook.design.PartlyDone;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.BulkReport;
import org.sourcebook.entry.BulkReport.Refusal;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.kernel.EntryId;

/** Tells what became of an action on many entries. */
final class BulkReportDialog {

    private BulkReportDialog() {}

    /** @param entries how to name the entries that were refused */
    static void show(BulkReport report, Map<EntryId, EntryRef> entries) {
        PartlyDone.tell(
                text("entry.bulk.done", Map.of("count", report.done().size())),
                text("entry.bulk.refused", Map.of("count", report.refused().size())),
                report.refused().stream().map(refusal -> line(refusal, entries)).toList());
    }

    private static ListItem line(Refusal refusal, Map<EntryId, EntryRef> entries) {
        var entry = entries.get(refusal.entry());
        var line = new ListItem();
        if (entry != null) {
            line.add(new UserText(entry.number() + " " + entry.title() + ": "));
        }
        line.add(Texts.text(refusal.reason()));
        return line;
    }
}
