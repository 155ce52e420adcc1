package org.sourcebook.account.internal;

import static org.sourcebook.db.Tables.SIGN_IN_ATTEMPT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The table of attempts to sign in. */
@Repository
class SignInAttemptRepository {

    private final DSLContext db;

    SignInAttemptRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * How often was tried in a lane.
     *
     * @param tries how often, one after the other and without success
     * @param at when last
     * @param open from when on the next try is looked at
     */
    record Tries(int tries, Instant at, Instant open) {}

    /** What is known of a lane, locked until the transaction ends. */
    Optional<Tries> lock(Lane lane) {
        return db.select(SIGN_IN_ATTEMPT.TRIES, SIGN_IN_ATTEMPT.TRIED_AT, SIGN_IN_ATTEMPT.OPEN_AT)
                .from(SIGN_IN_ATTEMPT)
                .where(is(lane))
                .forUpdate()
                .fetchOptional(Records.mapping(Tries::new));
    }

    void add(Lane lane, Tries tries) {
        db.insertInto(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.LANE, lane.kind().name())
                .set(SIGN_IN_ATTEMPT.SLOT, lane.slot())
                .set(SIGN_IN_ATTEMPT.TRIES, tries.tries())
                .set(SIGN_IN_ATTEMPT.TRIED_AT, tries.at())
                .set(SIGN_IN_ATTEMPT.OPEN_AT, tries.open())
                .execute();
    }

    void update(Lane lane, Tries tries) {
        db.update(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.TRIES, tries.tries())
                .set(SIGN_IN_ATTEMPT.TRIED_AT, tries.at())
                .set(SIGN_IN_ATTEMPT.OPEN_AT, tries.open())
                .where(is(lane))
                .execute();
    }

    void delete(Lane lane) {
        db.deleteFrom(SIGN_IN_ATTEMPT).where(is(lane)).execute();
    }

    /** Deletes what was last tried before a time. */
    void deleteBefore(Instant time) {
        db.deleteFrom(SIGN_IN_ATTEMPT).where(SIGN_IN_ATTEMPT.TRIED_AT.lt(time)).execute();
    }

    private static Condition is(Lane lane) {
        return SIGN_IN_ATTEMPT.LANE.eq(lane.kind().name()).and(SIGN_IN_ATTEMPT.SLOT.eq(lane.slot()));
    }
}
