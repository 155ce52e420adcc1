package org.sourcebook.support;

import java.util.List;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.ChainId;

/** What a journal holds about one thing. */
public final class Records {

    private static final int ALL = 100_000;

    private Records() {}

    /** The records of a subject, oldest first. */
    public static List<JournalRecord> about(Journal journal, ChainId chain, String subject) {
        return journal.after(chain, 0, ALL).stream()
                .filter(record -> record.subject().equals(subject))
                .toList();
    }
}
