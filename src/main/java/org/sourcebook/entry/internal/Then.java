package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_STEP;
import static org.sourcebook.db.Tables.ENTRY_VERSION;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.sourcebook.collection.Member;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.Edition;

/**
 * The entries of a collection as they stood at a moment, as far as a member sees them today: the rows that tell of them, and
 * what the columns mean (docs/decisions/0020). An entry stands where its last step put it, and is a draft if a version was
 * saved since.
 */
public record Then(Member member, Instant at) {

    /** Today's row of an entry, the version that it showed then, and the last step before; the last may be missing. */
    Table<? extends Record> rows() {
        var step = ENTRY_STEP.ENTRY_ID.eq(EDITION.ENTRY_ID).and(ENTRY_STEP.STEP.eq(lastStep()));
        var version = ENTRY_VERSION
                .ENTRY_ID
                .eq(EDITION.ENTRY_ID)
                .and(ENTRY_VERSION.VERSION.eq(isWorking() ? lastVersion() : ENTRY_STEP.APPROVED_VERSION));
        return EDITION.leftJoin(ENTRY_STEP).on(step).join(ENTRY_VERSION).on(version);
    }

    /** Entries that the member sees today, and that were there for those who see what the member does. */
    Condition seen() {
        Condition there = isWorking() ? DSL.noCondition() : ENTRY_STEP.STATUS.ne(Status.TRASHED.name());
        return Sight.of(member).and(EDITION.CREATED_AT.le(at)).and(there);
    }

    /** Where the entry stood. */
    Field<String> status() {
        return isWorking()
                ? DSL.when(ENTRY_STEP.VERSION.eq(ENTRY_VERSION.VERSION), ENTRY_STEP.STATUS)
                        .otherwise(DSL.inline(Status.DRAFT.name()))
                : DSL.inline(Status.APPROVED.name());
    }

    /** What a filter asks of it. */
    Matching matching() {
        return new Matching(
                ENTRY_VERSION.FOLDED,
                ENTRY_VERSION.KIND_ID,
                status(),
                tag -> ENTRY_VERSION.TAGS.contains(Shown.marked(tag)),
                ENTRY_VERSION.DATE_TEXT,
                ENTRY_VERSION.EARLIEST_DAY,
                ENTRY_VERSION.LATEST_DAY,
                ENTRY_VERSION.SAVED_BY,
                ENTRY_VERSION.SAVED_AT);
    }

    private boolean isWorking() {
        return member.edition() == Edition.WORKING;
    }

    private Field<Integer> lastStep() {
        var step = ENTRY_STEP.as("earlier_step");
        return DSL.field(DSL.select(DSL.max(step.STEP))
                .from(step)
                .where(step.ENTRY_ID.eq(EDITION.ENTRY_ID), step.SINCE_AT.le(at)));
    }

    private Field<Integer> lastVersion() {
        var version = ENTRY_VERSION.as("earlier_version");
        return DSL.field(DSL.select(DSL.max(version.VERSION))
                .from(version)
                .where(version.ENTRY_ID.eq(EDITION.ENTRY_ID), version.SAVED_AT.le(at)));
    }
}
