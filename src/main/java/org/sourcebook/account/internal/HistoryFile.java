package org.sourcebook.account.internal;

import java.io.IOException;
import java.util.Map;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;

/** Records of the instance's journal while they are written to a file. */
interface HistoryFile {

    /** Adds records. */
    void add(Iterable<JournalRecord> records, Map<AccountId, String> names) throws IOException;

    /** Writes what belongs at the end. */
    void end() throws IOException;
}
