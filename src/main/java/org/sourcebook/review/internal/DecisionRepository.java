package org.sourcebook.review.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.sourcebook.db.Tables.REVIEW_DECISION;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.sourcebook.db.Among;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.review.Decision;
import org.sourcebook.review.Decision.Outcome;
import org.springframework.stereotype.Repository;

/** The table of decisions. */
@Repository
public class DecisionRepository {

    private final DSLContext db;

    DecisionRepository(DSLContext db) {
        this.db = db;
    }

    /** The decisions on these entries, newest first. */
    public List<Decision> of(Collection<EntryId> entries) {
        return db.select(
                        REVIEW_DECISION.ID,
                        REVIEW_DECISION.ENTRY_ID,
                        REVIEW_DECISION.ROUND,
                        REVIEW_DECISION.VERSION,
                        REVIEW_DECISION.DECISION.convertFrom(Outcome::valueOf),
                        REVIEW_DECISION.NOTE,
                        REVIEW_DECISION.DECIDED_BY,
                        REVIEW_DECISION.DECIDED_AT)
                .from(REVIEW_DECISION)
                .where(REVIEW_DECISION.ENTRY_ID.in(entries))
                .orderBy(REVIEW_DECISION.ROUND.desc(), REVIEW_DECISION.DECIDED_AT.desc(), REVIEW_DECISION.ID.desc())
                .fetch(Records.mapping(Decision::new));
    }

    /** Those of these entries that decisions were made on. */
    public Set<EntryId> decided(Collection<EntryId> entries) {
        return Among.found(
                REVIEW_DECISION.ENTRY_ID,
                entries,
                among -> db.selectDistinct(REVIEW_DECISION.ENTRY_ID)
                        .from(REVIEW_DECISION)
                        .where(among)
                        .fetchSet(REVIEW_DECISION.ENTRY_ID));
    }

    /** The present round of an entry; 0 if it was never submitted. */
    public int round(EntryId entry) {
        return db.select(coalesce(max(REVIEW_DECISION.ROUND), 0))
                .from(REVIEW_DECISION)
                .where(REVIEW_DECISION.ENTRY_ID.eq(entry))
                .fetchSingle()
                .value1();
    }

    /** Those who approve a version as a whole in a round. */
    public Set<AccountId> approving(EntryId entry, int round, int version) {
        return db.select(REVIEW_DECISION.DECIDED_BY)
                .from(REVIEW_DECISION)
                .where(made(entry, round, version, Outcome.APPROVED))
                .fetchSet(REVIEW_DECISION.DECIDED_BY);
    }

    /** Whether somebody has decided so on a version in a round. */
    public boolean has(AccountId account, EntryId entry, int round, int version, Outcome outcome) {
        return db.fetchExists(
                REVIEW_DECISION, made(entry, round, version, outcome), REVIEW_DECISION.DECIDED_BY.eq(account));
    }

    /** Adds a decision. */
    public void add(Decision decision) {
        db.insertInto(REVIEW_DECISION)
                .set(REVIEW_DECISION.ID, decision.id())
                .set(REVIEW_DECISION.ENTRY_ID, decision.entry())
                .set(REVIEW_DECISION.ROUND, decision.round())
                .set(REVIEW_DECISION.VERSION, decision.version())
                .set(REVIEW_DECISION.DECISION, decision.outcome().name())
                .set(REVIEW_DECISION.NOTE, decision.note())
                .set(REVIEW_DECISION.DECIDED_BY, decision.by())
                .set(REVIEW_DECISION.DECIDED_AT, decision.at())
                .execute();
    }

    /** Adds a decision; to one that was made in the same round in the same way, what is said with it now. */
    public void addOrSay(Decision decision) {
        Condition before = made(decision.entry(), decision.round(), decision.version(), decision.outcome())
                .and(REVIEW_DECISION.DECIDED_BY.eq(decision.by()));
        String said = db.select(REVIEW_DECISION.NOTE)
                .from(REVIEW_DECISION)
                .where(before)
                .fetchOne(REVIEW_DECISION.NOTE);
        if (said == null) {
            add(decision);
        } else if (!decision.note().isBlank() && !said.equals(decision.note())) {
            db.update(REVIEW_DECISION)
                    .set(REVIEW_DECISION.NOTE, said.isBlank() ? decision.note() : said + "\n\n" + decision.note())
                    .where(before)
                    .execute();
        }
    }

    private static Condition made(EntryId entry, int round, int version, Outcome outcome) {
        return REVIEW_DECISION
                .ENTRY_ID
                .eq(entry)
                .and(REVIEW_DECISION.ROUND.eq(round))
                .and(REVIEW_DECISION.VERSION.eq(version))
                .and(REVIEW_DECISION.DECISION.eq(outcome.name()));
    }
}
