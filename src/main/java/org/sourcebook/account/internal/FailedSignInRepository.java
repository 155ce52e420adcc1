package org.sourcebook.account.internal;

import static org.sourcebook.db.Tables.FAILED_SIGN_IN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.internal.Attempted.Step;
import org.springframework.stereotype.Repository;

/** The table of failed attempts that the journal is still to be told of. */
@Repository
class FailedSignInRepository {

    private static final Condition SOMETHING =
            FAILED_SIGN_IN.REFUSED.plus(FAILED_SIGN_IN.TURNED_AWAY).gt(0);

    private final DSLContext db;

    FailedSignInRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Failed attempts at one account and step.
     *
     * @param refused how many were looked at
     * @param turnedAway how many came too early and were not looked at
     * @param since when the first of them was
     * @param until when the last of them was
     * @param told when the journal was told of earlier ones, if it was
     */
    record Failures(
            int refused,
            int turnedAway,
            Instant since,
            Instant until,
            @Nullable Instant told) {

        boolean isNone() {
            return refused + turnedAway == 0;
        }
    }

    /** What is known of an account and step, locked until the transaction ends. */
    Optional<Failures> lock(Attempted attempted) {
        return db.select(
                        FAILED_SIGN_IN.REFUSED,
                        FAILED_SIGN_IN.TURNED_AWAY,
                        FAILED_SIGN_IN.SINCE_AT,
                        FAILED_SIGN_IN.UNTIL_AT,
                        FAILED_SIGN_IN.TOLD_AT)
                .from(FAILED_SIGN_IN)
                .where(is(attempted))
                .forUpdate()
                .fetchOptional(Records.mapping(Failures::new));
    }

    void add(Attempted attempted, Failures failures) {
        db.insertInto(FAILED_SIGN_IN)
                .set(FAILED_SIGN_IN.ACCOUNT_ID, attempted.account())
                .set(FAILED_SIGN_IN.STEP, attempted.step().name())
                .set(FAILED_SIGN_IN.REFUSED, failures.refused())
                .set(FAILED_SIGN_IN.TURNED_AWAY, failures.turnedAway())
                .set(FAILED_SIGN_IN.SINCE_AT, failures.since())
                .set(FAILED_SIGN_IN.UNTIL_AT, failures.until())
                .execute();
    }

    void update(Attempted attempted, Failures failures) {
        db.update(FAILED_SIGN_IN)
                .set(FAILED_SIGN_IN.REFUSED, failures.refused())
                .set(FAILED_SIGN_IN.TURNED_AWAY, failures.turnedAway())
                .set(FAILED_SIGN_IN.SINCE_AT, failures.since())
                .set(FAILED_SIGN_IN.UNTIL_AT, failures.until())
                .set(FAILED_SIGN_IN.TOLD_AT, failures.told())
                .where(is(attempted))
                .execute();
    }

    /** Of what there is something to tell, and nothing was told since a time. */
    List<Attempted> due(Instant toldBefore) {
        return db.select(FAILED_SIGN_IN.ACCOUNT_ID, FAILED_SIGN_IN.STEP.convertFrom(Step::valueOf))
                .from(FAILED_SIGN_IN)
                .where(SOMETHING, FAILED_SIGN_IN.TOLD_AT.isNull().or(FAILED_SIGN_IN.TOLD_AT.le(toldBefore)))
                .orderBy(FAILED_SIGN_IN.ACCOUNT_ID, FAILED_SIGN_IN.STEP)
                .fetch(Records.mapping(Attempted::new));
    }

    /** Deletes the rows of which everything was told before a time. */
    void deleteTold(Instant before) {
        db.deleteFrom(FAILED_SIGN_IN)
                .where(SOMETHING.not(), FAILED_SIGN_IN.TOLD_AT.le(before))
                .execute();
    }

    private static Condition is(Attempted attempted) {
        return FAILED_SIGN_IN
                .ACCOUNT_ID
                .eq(attempted.account())
                .and(FAILED_SIGN_IN.STEP.eq(attempted.step().name()));
    }
}
