package org.sourcebook.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sourcebook.account.internal.FailedSignInRepository.Failures;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Component;

/**
 * Counts failed attempts to sign in, and tells the journal: of the first within seconds, of those of the ten minutes
 * after it in one record.
 *
 * <p>So nobody can fill the journal from outside; and what a failed attempt costs is the same for an address that is
 * nobody's, which is counted under the command line's account.
 */
@Component
public class FailedSignIns {

    /** How long the journal is not told again of an account. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final AccountId NOBODY = AccountId.OPERATOR;

    private final FailedSignInRepository failures;
    private final Sessions sessions;
    private final Journal journal;
    private final Turns turns;
    private final Clock clock;

    FailedSignIns(FailedSignInRepository failures, Sessions sessions, Journal journal, Turns turns, Clock clock) {
        this.failures = failures;
        this.sessions = sessions;
        this.journal = journal;
        this.turns = turns;
        this.clock = clock;
    }

    /** Counts an attempt whose password was wrong, or whose account there is not, or not any more. */
    void refused(String typed) {
        count(typed, 1, 0);
    }

    /** Counts an attempt that came too early. */
    void turnedAway(String typed) {
        count(typed, 0, 1);
    }

    /** Tells the journal what is due. */
    public void tell() {
        Instant before = now().minus(PAUSE);
        failures.due(before).forEach(this::tell);
        failures.deleteTold(before);
    }

    /** Tells the journal what there is to tell of an account, in the present transaction if there is one. */
    public void tell(AccountId account) {
        turns.take(() -> failures.lock(account).filter(known -> !known.isNone()).ifPresent(known -> {
            Instant now = now();
            failures.update(account, new Failures(0, 0, now, now, now));
            journal.append(ChainId.INSTANCE, AccountId.OPERATOR, event(account, known));
        }));
    }

    private void count(String typed, int refused, int turnedAway) {
        AccountId account = sessions.credentials(typed)
                .map(found -> found.account().id())
                .filter(id -> !id.equals(NOBODY))
                .orElse(NOBODY);
        turns.take(() -> count(account, refused, turnedAway));
    }

    private void count(AccountId account, int refused, int turnedAway) {
        Instant now = now();
        failures.lock(account)
                .ifPresentOrElse(
                        known -> failures.update(
                                account,
                                new Failures(
                                        known.refused() + refused,
                                        known.turnedAway() + turnedAway,
                                        known.isNone() ? now : known.since(),
                                        now,
                                        known.told())),
                        () -> failures.add(account, new Failures(refused, turnedAway, now, now, null)));
    }

    private static SignInEvent event(AccountId account, Failures known) {
        String since = known.since().toString();
        String until = known.until().toString();
        return account.equals(NOBODY)
                ? new SignInEvent.FailedForNobody(known.refused(), known.turnedAway(), since, until)
                : new SignInEvent.Failed(account, known.refused(), known.turnedAway(), since, until);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
