package org.sourcebook.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sourcebook.account.internal.Attempted.Step;
import org.sourcebook.account.internal.FailedSignInRepository.Failures;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Component;

/**
 * Counts failed attempts to get in, and tells the journal: of the first within seconds, of those of the ten minutes
 * after it in one record.
 *
 * <p>So nobody can fill the journal from outside; and what a failed attempt costs is the same for an address that is
 * nobody's, which is counted under the command line's account.
 */
@Component
public class FailedSignIns {

    /** How long the journal is not told again of an account. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    /** Under whom attempts are counted at accounts that there are not. */
    static final AccountId NOBODY = AccountId.OPERATOR;

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
        turns.take(() -> count(password(typed), 1, 0));
    }

    /** Counts an attempt whose code was wrong, after the right password. */
    void codeRefused(AccountId account) {
        turns.take(() -> count(new Attempted(account, Step.CODE), 1, 0));
    }

    /**
     * Counts an attempt through a provider: what it said could not be believed, or signs in to no active account.
     *
     * @param account the account that it would have been, if there is one
     */
    void identityRefused(Optional<AccountId> account) {
        turns.take(() -> count(new Attempted(account.orElse(NOBODY), Step.PROVIDER), 1, 0));
    }

    /** Counts an attempt through a provider that came too early. */
    void identityTurnedAway() {
        turns.take(() -> count(new Attempted(NOBODY, Step.PROVIDER), 0, 1));
    }

    /** Counts an attempt that came too early. */
    void turnedAway(String typed) {
        turns.take(() -> count(password(typed), 0, 1));
    }

    /** Counts an attempt with a code that came too early. */
    void codeTurnedAway(AccountId account) {
        turns.take(() -> count(new Attempted(account, Step.CODE), 0, 1));
    }

    /** Counts an attempt with a passkey that could not be used; of nobody, if there is no such passkey. */
    void passkeyRefused(AccountId owner) {
        turns.take(() -> count(new Attempted(owner, Step.PASSKEY), 1, 0));
    }

    /** Counts an attempt with a passkey that came too early. */
    void passkeyTurnedAway() {
        turns.take(() -> count(new Attempted(NOBODY, Step.PASSKEY), 0, 1));
    }

    /** Counts that a link was followed which is over; of nobody, if it was never given. */
    void linkRefused(AccountId account) {
        turns.take(() -> count(new Attempted(account, Step.LINK), 1, 0));
    }

    /** Counts that a link was followed too early. */
    void linkTurnedAway() {
        turns.take(() -> count(new Attempted(NOBODY, Step.LINK), 0, 1));
    }

    /** Tells the journal what is due. */
    public void tell() {
        Instant before = now().minus(PAUSE);
        failures.due(before).forEach(this::tell);
        failures.deleteTold(before);
    }

    /** Tells the journal what there is to tell of an account, in the present transaction if there is one. */
    public void tell(AccountId account) {
        for (Step step : Step.values()) {
            tell(new Attempted(account, step));
        }
    }

    private void tell(Attempted attempted) {
        turns.take(() -> failures.lock(attempted)
                .filter(known -> !known.isNone())
                .ifPresent(known -> {
                    Instant now = now();
                    failures.update(attempted, new Failures(0, 0, now, now, now));
                    journal.append(ChainId.INSTANCE, AccountId.OPERATOR, event(attempted, known));
                }));
    }

    private Attempted password(String typed) {
        AccountId account = sessions.credentials(typed)
                .map(found -> found.account().id())
                .filter(id -> !id.equals(NOBODY))
                .orElse(NOBODY);
        return new Attempted(account, Step.PASSWORD);
    }

    private void count(Attempted attempted, int refused, int turnedAway) {
        Instant now = now();
        failures.lock(attempted)
                .ifPresentOrElse(
                        known -> failures.update(
                                attempted,
                                new Failures(
                                        known.refused() + refused,
                                        known.turnedAway() + turnedAway,
                                        known.isNone() ? now : known.since(),
                                        now,
                                        known.told())),
                        () -> failures.add(attempted, new Failures(refused, turnedAway, now, now, null)));
    }

    private static SignInEvent event(Attempted attempted, Failures known) {
        AccountId account = attempted.account();
        return new SignInEvent.Failed(
                attempted.step(),
                account.equals(NOBODY) ? null : account,
                known.refused(),
                known.turnedAway(),
                known.since().toString(),
                known.until().toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
