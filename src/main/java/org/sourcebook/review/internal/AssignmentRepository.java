package org.sourcebook.review.internal;

import static org.sourcebook.db.Tables.REVIEW_ASSIGNMENT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** The table of who is to review what. */
@Repository
public class AssignmentRepository {

    private final DSLContext db;

    AssignmentRepository(DSLContext db) {
        this.db = db;
    }

    /** Says who is to review an entry, in place of whoever was; null for nobody in particular. */
    public void set(EntryId entry, @Nullable AccountId reviewer) {
        db.deleteFrom(REVIEW_ASSIGNMENT)
                .where(REVIEW_ASSIGNMENT.ENTRY_ID.eq(entry))
                .execute();
        if (reviewer != null) {
            db.insertInto(REVIEW_ASSIGNMENT)
                    .set(REVIEW_ASSIGNMENT.ENTRY_ID, entry)
                    .set(REVIEW_ASSIGNMENT.ACCOUNT_ID, reviewer)
                    .execute();
        }
    }
}
