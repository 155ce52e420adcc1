package org.sourcebook.discussion.internal;

import static org.sourcebook.db.Tables.THREAD;
import static org.sourcebook.db.Tables.THREAD_COMMENT;

import org.jooq.DSLContext;
import org.sourcebook.entry.Purge;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;

/** Deletes the threads on an entry that is purged. */
@Component
class PurgedThreads implements Purge.Step {

    private final DSLContext db;

    PurgedThreads(DSLContext db) {
        this.db = db;
    }

    @Override
    public void purge(EntryId entry) {
        var threads = db.select(THREAD.ID)
                .from(THREAD)
                .where(THREAD.ENTRY_ID.eq(entry))
                .fetch(THREAD.ID);
        db.deleteFrom(THREAD_COMMENT)
                .where(THREAD_COMMENT.THREAD_ID.in(threads))
                .execute();
        db.deleteFrom(THREAD).where(THREAD.ENTRY_ID.eq(entry)).execute();
    }
}
