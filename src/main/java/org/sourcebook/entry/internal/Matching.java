package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_TAG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Folding;
import org.sourcebook.kernel.KindId;

/**
 * A filter as a condition on rows that tell of entries, beside their rows of the table of editions.
 *
 * @param folded title and names, folded
 * @param tagged the condition that a row has a tag
 * @param by who saved the version
 * @param at when
 */
record Matching(
        Field<String> folded,
        Field<KindId> kind,
        Field<String> status,
        Function<String, Condition> tagged,
        Field<String> date,
        Field<Long> earliestDay,
        Field<Long> latestDay,
        Field<AccountId> by,
        Field<Instant> at) {

    private static final Matching NOW = new Matching(
            EDITION.FOLDED,
            EDITION.KIND_ID,
            EDITION.STATUS,
            tag -> DSL.exists(DSL.selectOne()
                    .from(ENTRY_TAG)
                    .where(
                            ENTRY_TAG.ENTRY_ID.eq(EDITION.ENTRY_ID),
                            ENTRY_TAG.EDITION.eq(EDITION.EDITION_),
                            ENTRY_TAG.TAG.eq(tag))),
            EDITION.DATE_TEXT,
            EDITION.EARLIEST_DAY,
            EDITION.LATEST_DAY,
            EDITION.UPDATED_BY,
            EDITION.UPDATED_AT);

    /** Rows of the table of editions that a filter lets through. */
    static Condition filter(EntryFilter filter) {
        return NOW.by(filter);
    }

    /** Rows of the table of editions whose title or a name holds a text, or whose number it is. */
    static Condition text(String text) {
        return NOW.holding(text);
    }

    /** Rows that a filter lets through. */
    Condition by(EntryFilter filter) {
        List<Condition> all = new ArrayList<>();
        all.add(statuses(filter));
        if (!filter.text().isBlank()) {
            all.add(holding(filter.text()));
        }
        if (!filter.kinds().isEmpty()) {
            all.add(kind.in(filter.kinds()));
        }
        if (!filter.tag().isEmpty()) {
            all.add(tagged.apply(filter.tag()));
        }
        all.add(dated(filter));
        all.add(changed(filter));
        return DSL.and(all);
    }

    private Condition holding(String text) {
        Condition held = folded.contains(Folding.fold(text));
        return EntryNumber.parse(text)
                .map(number -> held.or(EDITION.BASE.eq(number.base()).and(EDITION.NUMBER.eq(number.number()))))
                .orElse(held);
    }

    private Condition statuses(EntryFilter filter) {
        return filter.statuses().isEmpty()
                ? status.ne(Status.TRASHED.name())
                : status.in(filter.statuses().stream().map(Status::name).toList());
    }

    private Condition dated(EntryFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.from() != null) {
            condition = condition.and(latestDay.ge(filter.from().toEpochDay()));
        }
        if (filter.to() != null) {
            condition = condition.and(earliestDay.le(filter.to().toEpochDay())).and(date.isNotNull());
        }
        return condition;
    }

    private Condition changed(EntryFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.changedBy() != null) {
            condition = condition.and(by.eq(filter.changedBy()));
        }
        if (filter.changedAfter() != null) {
            condition = condition.and(at.ge(filter.changedAfter()));
        }
        if (filter.changedBefore() != null) {
            condition = condition.and(at.lt(filter.changedBefore()));
        }
        return condition;
    }
}
