package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_TAG;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Folding;

/** A filter as a condition. */
final class Matching {

    private Matching() {}

    /** Rows that a filter lets through. */
    static Condition filter(EntryFilter filter) {
        List<Condition> all = new ArrayList<>();
        all.add(statuses(filter));
        if (!filter.text().isBlank()) {
            all.add(text(filter.text()));
        }
        if (!filter.kinds().isEmpty()) {
            all.add(EDITION.KIND_ID.in(filter.kinds()));
        }
        if (!filter.tag().isEmpty()) {
            all.add(DSL.exists(DSL.selectOne()
                    .from(ENTRY_TAG)
                    .where(
                            ENTRY_TAG.ENTRY_ID.eq(EDITION.ENTRY_ID),
                            ENTRY_TAG.EDITION.eq(EDITION.EDITION_),
                            ENTRY_TAG.TAG.eq(filter.tag()))));
        }
        all.add(dated(filter));
        all.add(changed(filter));
        return DSL.and(all);
    }

    /** Rows whose title or a name holds a text, or whose number it is. */
    static Condition text(String text) {
        Condition held = EDITION.FOLDED.contains(Folding.fold(text));
        return EntryNumber.parse(text)
                .map(number -> held.or(EDITION.BASE.eq(number.base()).and(EDITION.NUMBER.eq(number.number()))))
                .orElse(held);
    }

    private static Condition statuses(EntryFilter filter) {
        return filter.statuses().isEmpty()
                ? EDITION.STATUS.ne(Status.TRASHED.name())
                : EDITION.STATUS.in(filter.statuses().stream().map(Status::name).toList());
    }

    private static Condition dated(EntryFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.from() != null) {
            condition = condition.and(EDITION.LATEST_DAY.ge(filter.from().toEpochDay()));
        }
        if (filter.to() != null) {
            condition = condition
                    .and(EDITION.EARLIEST_DAY.le(filter.to().toEpochDay()))
                    .and(EDITION.DATE_TEXT.isNotNull());
        }
        return condition;
    }

    private static Condition changed(EntryFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.changedBy() != null) {
            condition = condition.and(EDITION.UPDATED_BY.eq(filter.changedBy()));
        }
        if (filter.changedAfter() != null) {
            condition = condition.and(EDITION.UPDATED_AT.ge(filter.changedAfter()));
        }
        if (filter.changedBefore() != null) {
            condition = condition.and(EDITION.UPDATED_AT.lt(filter.changedBefore()));
        }
        return condition;
    }
}
