package org.sourcebook.account;

import static org.sourcebook.account.InstanceRole.ADMIN;

import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.sourcebook.account.internal.HistoryFiles;
import org.sourcebook.account.internal.HistoryLines;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalFilter;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What happened in the instance: at the door, to accounts, to teams. Read from its journal. */
@Service
public class InstanceHistory {

    private static final int CHUNK = 1_000;

    private final CurrentAccount current;
    private final Journal journal;
    private final HistoryLines lines;
    private final HistoryFiles files;
    private final TransactionTemplate transaction;

    InstanceHistory(
            CurrentAccount current,
            Journal journal,
            HistoryLines lines,
            HistoryFiles files,
            TransactionTemplate transaction) {
        this.current = current;
        this.journal = journal;
        this.lines = lines;
        this.files = files;
        this.transaction = transaction;
    }

    /**
     * The newest things that a filter leaves before a number, newest first. For administrators.
     *
     * @param before a number in the journal; {@link Long#MAX_VALUE} for the newest of all
     * @param size how many at most
     */
    @Transactional(readOnly = true)
    public InstancePage page(JournalFilter filter, long before, int size) {
        current.require(ADMIN);
        List<JournalRecord> found = journal.matching(ChainId.INSTANCE, filter, before, size);
        boolean more = found.size() == size && found.getLast().seq() > 1;
        return new InstancePage(lines.of(found), more ? found.getLast().seq() : 0);
    }

    /**
     * Writes the records that a filter leaves to a stream, newest first; the stream is left open. The journal says so
     * first, in a record that is not among them: nobody takes anything out unseen, even if the line is cut. For
     * administrators.
     *
     * @throws java.io.UncheckedIOException if the stream cannot be written to
     */
    public void export(JournalFilter filter, HistoryFormat format, OutputStream out) {
        long own = record(filter, format);
        files.write(format, out, file -> {
            List<JournalRecord> page = journal.matching(ChainId.INSTANCE, filter, own, CHUNK);
            while (!page.isEmpty()) {
                file.add(page);
                page = journal.matching(ChainId.INSTANCE, filter, page.getLast().seq(), CHUNK);
            }
        });
    }

    /** A transaction of its own: a slow reader of the stream keeps neither a connection nor the journal's head. */
    private long record(JournalFilter filter, HistoryFormat format) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Account administrator = current.require(ADMIN);
            var exported = HistoryEvent.Exported.of(format, filter);
            return journal.append(ChainId.INSTANCE, administrator.id(), exported)
                    .seq();
        }));
    }
}
