package org.sourcebook.journal.internal;

import static org.sourcebook.db.Tables.JOURNAL_BULK;
import static org.sourcebook.db.Tables.JOURNAL_UNDONE;

import org.jooq.DSLContext;
import org.sourcebook.journal.Belonging;
import org.sourcebook.journal.JournalRecord;
import org.springframework.stereotype.Repository;

/** The tables that say which records belong to an action on many things, and which were taken back by which. */
@Repository
public class BelongingRepository {

    private final DSLContext db;

    BelongingRepository(DSLContext db) {
        this.db = db;
    }

    /** Keeps what a record belongs to. */
    public void add(JournalRecord record, Belonging belonging) {
        if (belonging.bulk() != null) {
            db.insertInto(JOURNAL_BULK, JOURNAL_BULK.CHAIN_ID, JOURNAL_BULK.BULK_ID, JOURNAL_BULK.SEQ)
                    .values(record.chain(), belonging.bulk(), record.seq())
                    .execute();
        }
        if (belonging.undoes() != null) {
            db.insertInto(JOURNAL_UNDONE, JOURNAL_UNDONE.CHAIN_ID, JOURNAL_UNDONE.SEQ, JOURNAL_UNDONE.BY_SEQ)
                    .values(record.chain(), belonging.undoes(), record.seq())
                    .execute();
        }
    }
}
