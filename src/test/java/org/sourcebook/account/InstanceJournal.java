package org.sourcebook.account;

import java.util.List;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Records;
import org.springframework.boot.test.context.TestComponent;

/** What the instance's journal says about one account or team. */
@TestComponent
class InstanceJournal {

    private final Journal journal;

    InstanceJournal(Journal journal) {
        this.journal = journal;
    }

    /** Who did what. */
    record Line(AccountId by, String action, String payload) {}

    /** The records about an account or team, oldest first. */
    List<Line> about(String type, Id id) {
        return Records.about(journal, ChainId.INSTANCE, type + ":" + id.value()).stream()
                .map(InstanceJournal::line)
                .toList();
    }

    private static Line line(JournalRecord record) {
        return new Line(record.account(), record.action(), record.payload());
    }
}
