package org.sourcebook.review.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.REVIEW_ASSIGNMENT;
import static org.sourcebook.db.Tables.REVIEW_DECISION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.db.tables.ReviewDecision;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.internal.sight.Authorship;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.review.Decision.Outcome;
import org.sourcebook.review.QueueFilter;
import org.sourcebook.review.Waiting;
import org.sourcebook.review.Waiting.Standing;
import org.springframework.stereotype.Repository;

/**
 * The queue of a collection: its entries in review, those submitted first before the others. What it says of somebody's
 * standing is for showing; an approval itself is decided on by the entry's life.
 */
@Repository
public class QueueRepository {

    private static final ReviewDecision SUBMISSION = REVIEW_DECISION.as("submission");
    private static final ReviewDecision APPROVAL = REVIEW_DECISION.as("approval");
    private static final ReviewDecision ANY = REVIEW_DECISION.as("decision_of_entry");

    /** An entry put into review by other means than a submission waits since it was last saved. */
    private static final Field<AccountId> SUBMITTED_BY = coalesce(SUBMISSION.DECIDED_BY, EDITION.UPDATED_BY);

    private static final Field<Instant> SUBMITTED_AT = coalesce(SUBMISSION.DECIDED_AT, EDITION.UPDATED_AT);

    private static final Condition DECIDES = APPROVAL.ENTRY_ID
            .eq(EDITION.ENTRY_ID)
            .and(APPROVAL.ROUND.eq(SUBMISSION.ROUND))
            .and(APPROVAL.VERSION.eq(EDITION.VERSION));

    private static final Condition APPROVES = DECIDES.and(APPROVAL.DECISION.eq(Outcome.APPROVED.name()));

    private static final Condition ACCEPTS =
            DECIDES.and(APPROVAL.DECISION.in(Outcome.APPROVED.name(), Outcome.PARTS_ACCEPTED.name()));

    private static final Field<Integer> APPROVALS =
            field(select(count()).from(APPROVAL).where(APPROVES));

    private final DSLContext db;

    QueueRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * A page of the queue as a member sees it, from after a place on; from the beginning if that is null. Of what somebody may
     * accept, this leaves out what they alone changed: whether a part of the rest is others' alone is for the entries to say.
     */
    public List<Waiting> page(Member member, int needed, QueueFilter filter, @Nullable Waiting after, int size) {
        return read(member, needed, matches(member, filter).and(follows(after)), size);
    }

    /** An entry's place in the queue as a member sees it, if it waits there. */
    public Optional<Waiting> find(Member member, int needed, EntryId entry) {
        return read(member, needed, EDITION.ENTRY_ID.eq(entry), 1).stream().findFirst();
    }

    private List<Waiting> read(Member member, int needed, Condition condition, int size) {
        Field<Boolean> own = field(hasChanged(member.id()));
        Field<Boolean> agreed = field(hasApproved(member.id()));
        var lastRound = select(max(ANY.ROUND)).from(ANY).where(ANY.ENTRY_ID.eq(EDITION.ENTRY_ID));
        return db.select(
                        EDITION.ENTRY_ID,
                        EDITION.BASE,
                        EDITION.NUMBER,
                        EDITION.TITLE,
                        EDITION.VERSION,
                        EDITION.APPROVED_VERSION,
                        SUBMITTED_BY,
                        SUBMITTED_AT,
                        REVIEW_ASSIGNMENT.ACCOUNT_ID,
                        APPROVALS,
                        own,
                        agreed)
                .from(EDITION)
                .leftJoin(SUBMISSION)
                .on(SUBMISSION.ENTRY_ID.eq(EDITION.ENTRY_ID))
                .and(SUBMISSION.DECISION.eq(Outcome.SUBMITTED.name()))
                .and(SUBMISSION.VERSION.eq(EDITION.VERSION))
                .and(SUBMISSION.ROUND.eq(lastRound))
                .leftJoin(REVIEW_ASSIGNMENT)
                .on(REVIEW_ASSIGNMENT.ENTRY_ID.eq(EDITION.ENTRY_ID))
                .where(Sight.of(member))
                .and(EDITION.STATUS.eq(Status.IN_REVIEW.name()))
                .and(condition)
                .orderBy(SUBMITTED_AT, EDITION.ENTRY_ID)
                .limit(size)
                .fetch(found -> waiting(found, needed, standing(member, found.get(own), found.get(agreed))));
    }

    private static Condition matches(Member member, QueueFilter filter) {
        return switch (filter) {
            case ALL -> noCondition();
            case FOR_ME ->
                hasDecided(member.id()).not().and(hasChanged(member.id()).not().or(othersHaveChanged(member.id())));
            case ASSIGNED -> REVIEW_ASSIGNMENT.ACCOUNT_ID.eq(member.id());
            case MINE -> hasChanged(member.id());
        };
    }

    private static Condition follows(@Nullable Waiting after) {
        return after == null
                ? noCondition()
                : row(SUBMITTED_AT, EDITION.ENTRY_ID).gt(after.submittedAt(), after.entry());
    }

    private static Condition hasChanged(AccountId account) {
        return Authorship.of(account, EDITION.ENTRY_ID, coalesce(EDITION.APPROVED_VERSION, 0));
    }

    private static Condition othersHaveChanged(AccountId account) {
        return Authorship.ofOthers(account, EDITION.ENTRY_ID, coalesce(EDITION.APPROVED_VERSION, 0));
    }

    /** That they have accepted all that they may, whether that is the whole or not. */
    private static Condition hasDecided(AccountId account) {
        return exists(selectOne().from(APPROVAL).where(ACCEPTS).and(APPROVAL.DECIDED_BY.eq(account)));
    }

    private static Condition hasApproved(AccountId account) {
        return exists(selectOne().from(APPROVAL).where(APPROVES).and(APPROVAL.DECIDED_BY.eq(account)));
    }

    private static Standing standing(Member member, boolean own, boolean agreed) {
        if (!member.may(Permission.REVIEW)) {
            return Standing.NO_REVIEWER;
        }
        if (own) {
            return Standing.OWN_CHANGE;
        }
        return agreed ? Standing.HAS_APPROVED : Standing.MAY_APPROVE;
    }

    private static Waiting waiting(Record found, int needed, Standing standing) {
        return new Waiting(
                found.get(EDITION.ENTRY_ID),
                new EntryNumber(found.get(EDITION.BASE), found.get(EDITION.NUMBER)),
                found.get(EDITION.TITLE),
                found.get(EDITION.VERSION),
                found.get(EDITION.APPROVED_VERSION),
                found.get(SUBMITTED_BY),
                found.get(SUBMITTED_AT),
                found.get(APPROVALS),
                needed,
                found.get(REVIEW_ASSIGNMENT.ACCOUNT_ID),
                standing);
    }
}
