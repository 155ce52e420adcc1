package org.sourcebook.account.internal;

import static org.jooq.impl.DSL.count;
import static org.sourcebook.db.Tables.ACCOUNT_SESSION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.OpenSession;
import org.sourcebook.account.SessionEnd;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.SessionId;
import org.springframework.stereotype.Repository;

/** The table of sessions, which all processes share. */
@Repository
public class SessionRepository {

    /** By how much the time of the last use may be behind what the process knows that serves the session. */
    private static final Duration BEHIND = Duration.ofMinutes(2);

    private final DSLContext db;
    private final SessionRules rules;
    private final Clock clock;

    SessionRepository(DSLContext db, SessionRules rules, Clock clock) {
        this.db = db;
        this.rules = rules;
        this.clock = clock;
    }

    /** Adds a session that is open from now on. */
    public void open(SessionId id, AccountId account, SignInPlace place) {
        db.insertInto(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.ID, id)
                .set(ACCOUNT_SESSION.ACCOUNT_ID, account)
                .set(ACCOUNT_SESSION.OPENED_AT, now())
                .set(ACCOUNT_SESSION.LAST_USED_AT, now())
                .set(ACCOUNT_SESSION.DEVICE, place.device())
                .set(ACCOUNT_SESSION.ADDRESS, place.address())
                .execute();
    }

    /** The open sessions of an account, the last used first; {@code current} is the one that asks, if any. */
    public List<OpenSession> openOf(AccountId account, @Nullable SessionId current) {
        return db.select(
                        ACCOUNT_SESSION.ID,
                        ACCOUNT_SESSION.DEVICE,
                        ACCOUNT_SESSION.ADDRESS,
                        ACCOUNT_SESSION.OPENED_AT,
                        ACCOUNT_SESSION.LAST_USED_AT)
                .from(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account), isOpen())
                .orderBy(ACCOUNT_SESSION.LAST_USED_AT.desc(), ACCOUNT_SESSION.ID.desc())
                .fetch(Records.mapping((id, device, address, opened, used) ->
                        new OpenSession(id, device, address, opened, used, id.equals(current))));
    }

    /** How many open sessions accounts have; those without any are left out. */
    public Map<AccountId, Integer> counts() {
        return db.select(ACCOUNT_SESSION.ACCOUNT_ID, count())
                .from(ACCOUNT_SESSION)
                .where(isOpen())
                .groupBy(ACCOUNT_SESSION.ACCOUNT_ID)
                .fetchMap(ACCOUNT_SESSION.ACCOUNT_ID, count());
    }

    /** Ends one session of an account; says whether it was open. */
    public boolean end(AccountId account, SessionId id, SessionEnd why) {
        return end(why, ACCOUNT_SESSION.ACCOUNT_ID.eq(account), ACCOUNT_SESSION.ID.eq(id), isOpen()) > 0;
    }

    /** Ends the open sessions of an account but for one, if one is given; says how many they were. */
    public int endAll(AccountId account, @Nullable SessionId but, SessionEnd why) {
        var all = ACCOUNT_SESSION.ACCOUNT_ID.eq(account).and(isOpen());
        return end(why, but == null ? all : all.and(ACCOUNT_SESSION.ID.ne(but)));
    }

    /** Ends the open sessions of all accounts that need a second factor and have none. */
    public void endAllThatLackAFactor() {
        end(SessionEnd.SECOND_FACTOR_REQUIRED, ACCOUNT_SESSION.ACCOUNT_ID.in(SecondFactorPolicy.lacking()), isOpen());
    }

    /** Writes that a session is over, unless that stands there already. */
    void end(SessionId id, SessionEnd why) {
        end(why, ACCOUNT_SESSION.ID.eq(id), ACCOUNT_SESSION.ENDED_AT.isNull());
    }

    /** Those of the sessions that are over, and why. */
    Map<SessionId, SessionEnd> ended(Collection<SessionId> ids) {
        return db.select(ACCOUNT_SESSION.ID, ACCOUNT_SESSION.ENDED_WHY)
                .from(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ID.in(ids), ACCOUNT_SESSION.ENDED_WHY.isNotNull())
                .fetchMap(
                        ACCOUNT_SESSION.ID,
                        row -> SessionEnd.valueOf(Objects.requireNonNull(row.get(ACCOUNT_SESSION.ENDED_WHY))));
    }

    /** Writes when a session was last used. */
    void used(SessionId id, Instant at) {
        db.update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.LAST_USED_AT, at)
                .where(ACCOUNT_SESSION.ID.eq(id))
                .execute();
    }

    /** Ends what no process has spoken for, and deletes what ended before a time. */
    void tidy(Instant before) {
        end(SessionEnd.IDLE, ACCOUNT_SESSION.ENDED_AT.isNull().and(isOpen().not()));
        db.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ENDED_AT.lt(before))
                .execute();
    }

    private int end(SessionEnd why, Condition... which) {
        return db.update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.ENDED_AT, now())
                .set(ACCOUNT_SESSION.ENDED_WHY, why.name())
                .where(which)
                .execute();
    }

    private Condition isOpen() {
        return ACCOUNT_SESSION
                .ENDED_AT
                .isNull()
                .and(ACCOUNT_SESSION.LAST_USED_AT.gt(now().minus(rules.idle()).minus(BEHIND)))
                .and(ACCOUNT_SESSION.OPENED_AT.gt(now().minus(rules.longest())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
