package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.sourcebook.design.Notice;
import org.sourcebook.entry.ActivityLine;
import org.sourcebook.entry.BulkReport.Refusal;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Undo;
import org.sourcebook.entry.UndoOutcome;
import org.sourcebook.kernel.BulkId;
import org.sourcebook.kernel.DomainError;

/** Takes changes back and tells what became of it. */
@SpringComponent
class UndoDesk {

    private final Undo undo;
    private final EntryDesk desk;

    UndoDesk(Undo undo, EntryDesk desk) {
        this.undo = undo;
        this.desk = desk;
    }

    void undo(CollectionScope scope, ActivityLine line) {
        tell(() -> undo.undo(scope.id(), line.seq()));
    }

    void undo(Entry entry, int version) {
        tell(() -> undo.version(entry.id(), version));
    }

    /** How many entries an action changed, whether or not a screen shows all of them; none if that is refused, which is told. */
    OptionalInt entries(CollectionScope scope, BulkId bulk) {
        try {
            return OptionalInt.of(undo.entries(scope.id(), bulk));
        } catch (DomainError error) {
            Notice.refused(error);
            return OptionalInt.empty();
        }
    }

    void undo(CollectionScope scope, BulkId bulk) {
        try {
            var report = undo.bulk(scope.id(), bulk);
            var refused = report.refused().stream().map(Refusal::entry).toList();
            BulkReportDialog.show(report, desk.refs(scope, refused));
        } catch (DomainError error) {
            Notice.refused(error);
        }
    }

    private static void tell(Supplier<UndoOutcome> undoing) {
        try {
            switch (undoing.get()) {
                case UndoOutcome.Undone(var entry) -> Notice.done(text("entry.undone", words(entry)));
                case UndoOutcome.Refused refused -> Notice.refused(refused.reason());
            }
        } catch (DomainError error) {
            Notice.refused(error);
        }
    }

    private static Map<String, Object> words(Entry entry) {
        return Map.of(
                "number",
                entry.number().toString(),
                "version",
                entry.version(),
                "status",
                entry.status().name());
    }
}
