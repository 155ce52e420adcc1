package org.sourcebook.journal.internal;

import static org.sourcebook.db.Tables.CHAIN;
import static org.sourcebook.db.Tables.JOURNAL;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.journal.JournalFilter;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Repository;

/**
 * Finds the records of a chain that a filter leaves, newest first. What narrows it most is looked up in an index of its own:
 * a subject, else an account, else actions, each action by itself.
 */
@Repository
public class JournalSearch {

    /** Clocks are not trusted further: the days of a long chain are looked for within so much around them. */
    private static final Duration DRIFT = Duration.ofDays(1);

    private static final long LONG = 10_000;

    private final DSLContext db;
    private final JournalRepository records;

    JournalSearch(DSLContext db, JournalRepository records) {
        this.db = db;
        this.records = records;
    }

    /** The newest records before a sequence number. */
    public List<JournalRecord> matching(ChainId chain, JournalFilter filter, long before, int size) {
        long last = last(chain);
        Condition within = JOURNAL.CHAIN_ID
                .eq(chain)
                .and(JOURNAL.SEQ.lt(Math.min(before, last < LONG ? before : end(chain, filter.until(), last))))
                .and(JOURNAL.SEQ.ge(last < LONG ? 1 : begin(chain, filter.from(), last)))
                .and(matches(filter));
        if (filter.subject() != null) {
            return newest(within, size, JOURNAL.SUBJECT.desc());
        }
        if (filter.by() != null) {
            return newest(within, size, JOURNAL.ACCOUNT_ID.desc());
        }
        if (filter.actions().isEmpty()) {
            return records.page(within, size, JOURNAL.CHAIN_ID.desc(), JOURNAL.SEQ.desc());
        }
        return filter.actions().stream()
                .flatMap(action -> newest(within.and(JOURNAL.ACTION.eq(action)), size, JOURNAL.ACTION.desc()).stream())
                .sorted(Comparator.comparing(JournalRecord::seq).reversed())
                .limit(size)
                .toList();
    }

    /** @param narrow the column that the condition has one value of, by whose index they are found in their order */
    private List<JournalRecord> newest(Condition condition, int size, OrderField<?> narrow) {
        return records.page(condition, size, JOURNAL.CHAIN_ID.desc(), narrow, JOURNAL.SEQ.desc());
    }

    private static Condition matches(JournalFilter filter) {
        return DSL.and(
                filter.subject() == null ? DSL.noCondition() : JOURNAL.SUBJECT.eq(filter.subject()),
                filter.by() == null ? DSL.noCondition() : JOURNAL.ACCOUNT_ID.eq(filter.by()),
                filter.actions().isEmpty() ? DSL.noCondition() : JOURNAL.ACTION.in(filter.actions()),
                filter.about() == null ? DSL.noCondition() : names(filter.about()),
                filter.from() == null ? DSL.noCondition() : JOURNAL.HAPPENED_AT.ge(filter.from()),
                filter.until() == null ? DSL.noCondition() : JOURNAL.HAPPENED_AT.lt(filter.until()));
    }

    /**
     * That an account is the subject, or, of what happened to anything else, among the details. Those of its own records
     * are not read: most of an instance's are of accounts.
     */
    private static Condition names(AccountId account) {
        var elsewhere = JOURNAL.SUBJECT.startsWith("account:").not();
        return JOURNAL.SUBJECT
                .eq("account:" + account)
                .or(elsewhere.and(JOURNAL.PAYLOAD.contains("\"" + account + "\"")));
    }

    private long last(ChainId chain) {
        return db.select(CHAIN.LAST_SEQ)
                .from(CHAIN)
                .where(CHAIN.ID.eq(chain))
                .fetchOptional(CHAIN.LAST_SEQ)
                .orElse(0L);
    }

    private long begin(ChainId chain, @Nullable Instant from, long last) {
        return from == null ? 1 : first(chain, from.minus(DRIFT), last);
    }

    private long end(ChainId chain, @Nullable Instant until, long last) {
        return until == null ? Long.MAX_VALUE : first(chain, until.plus(DRIFT), last);
    }

    /** The first record since a time, found by halving: records are numbered without gaps, and follow each other in time. */
    private long first(ChainId chain, Instant since, long last) {
        long low = 1;
        long high = last + 1;
        while (low < high) {
            long middle = (low + high) / 2;
            if (at(chain, middle).isBefore(since)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Instant at(ChainId chain, long seq) {
        return db.select(JOURNAL.HAPPENED_AT)
                .from(JOURNAL)
                .where(JOURNAL.CHAIN_ID.eq(chain), JOURNAL.SEQ.eq(seq))
                .fetchSingle(JOURNAL.HAPPENED_AT);
    }
}
