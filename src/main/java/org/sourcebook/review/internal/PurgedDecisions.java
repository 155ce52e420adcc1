package org.sourcebook.review.internal;

import static org.sourcebook.db.Tables.PART_VERDICT;
import static org.sourcebook.db.Tables.REVIEW_ASSIGNMENT;
import static org.sourcebook.db.Tables.REVIEW_DECISION;

import org.jooq.DSLContext;
import org.sourcebook.entry.Purge;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;

/** Deletes the decisions on an entry that is purged. */
@Component
class PurgedDecisions implements Purge.Step {

    private final DSLContext db;

    PurgedDecisions(DSLContext db) {
        this.db = db;
    }

    @Override
    public void purge(EntryId entry) {
        db.deleteFrom(REVIEW_ASSIGNMENT)
                .where(REVIEW_ASSIGNMENT.ENTRY_ID.eq(entry))
                .execute();
        db.deleteFrom(PART_VERDICT).where(PART_VERDICT.ENTRY_ID.eq(entry)).execute();
        db.deleteFrom(REVIEW_DECISION).where(REVIEW_DECISION.ENTRY_ID.eq(entry)).execute();
    }
}
