package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_STEP;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** The table that says where an entry stood from which moment on, but for what saves make of it. */
@Repository
class StepRepository {

    private final DSLContext db;

    StepRepository(DSLContext db) {
        this.db = db;
    }

    /** Keeps that an entry, which is locked, stands from a moment on as its working edition says now. */
    void add(EntryId id, Instant at) {
        var next =
                DSL.field(DSL.select(DSL.coalesce(DSL.max(ENTRY_STEP.STEP), 0).plus(1))
                        .from(ENTRY_STEP)
                        .where(ENTRY_STEP.ENTRY_ID.eq(id)));
        db.insertInto(
                        ENTRY_STEP,
                        ENTRY_STEP.ENTRY_ID,
                        ENTRY_STEP.STEP,
                        ENTRY_STEP.SINCE_AT,
                        ENTRY_STEP.VERSION,
                        ENTRY_STEP.APPROVED_VERSION,
                        ENTRY_STEP.STATUS)
                .select(DSL.select(
                                EDITION.ENTRY_ID,
                                next,
                                DSL.val(at, ENTRY_STEP.SINCE_AT),
                                EDITION.VERSION,
                                EDITION.APPROVED_VERSION,
                                EDITION.STATUS)
                        .from(EDITION)
                        .where(EditionRepository.row(id, Edition.WORKING)))
                .execute();
    }

    /** Whether an entry was sent back in a version, and that was its last step but for those into review and the trash. */
    boolean wasSentBack(EntryId id, int version) {
        return db.select(ENTRY_STEP.STATUS, ENTRY_STEP.VERSION)
                .from(ENTRY_STEP)
                .where(
                        ENTRY_STEP.ENTRY_ID.eq(id),
                        ENTRY_STEP.STATUS.notIn(Status.IN_REVIEW.name(), Status.TRASHED.name()))
                .orderBy(ENTRY_STEP.STEP.desc())
                .limit(1)
                .fetchOptional()
                .filter(step -> step.value1().equals(Status.CHANGES_REQUESTED.name()) && step.value2() == version)
                .isPresent();
    }
}
