package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.sourcebook.design.Notice;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.BulkReport;
import org.sourcebook.entry.BulkReport.Refusal;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.kernel.EntryId;

/** Tells what became of an action on many entries: a notice if all went well, else what could not be done and why. */
final class BulkReportDialog {

    private BulkReportDialog() {}

    /** @param entries how to name the entries that were refused */
    static void show(BulkReport report, Map<EntryId, EntryRef> entries) {
        String done = text("entry.bulk.done", Map.of("count", report.done().size()));
        if (report.refused().isEmpty()) {
            Notice.done(done);
            return;
        }
        var list = new UnorderedList();
        report.refused().forEach(refusal -> list.add(line(refusal, entries)));
        var dialog = new Dialog(
                text("entry.bulk.title"),
                new Paragraph(done),
                new Paragraph(text(
                        "entry.bulk.refused", Map.of("count", report.refused().size()))),
                list);
        dialog.getFooter().add(new Button(text("design.close"), click -> dialog.close()));
        dialog.open();
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
