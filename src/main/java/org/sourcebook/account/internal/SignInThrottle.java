package org.sourcebook.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.account.TooSoon;
import org.sourcebook.account.internal.Lane.Kind;
import org.sourcebook.account.internal.SignInAttemptRepository.Tries;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, and locks nobody out: after some free failures the next attempt has to wait for a second, the one
 * after it for two, then four, and never longer than half a minute, for codes ten minutes (handbook, signing in).
 *
 * <p>An attempt counts before its password is looked at, so that many at once are no way around the waiting. One that
 * comes too early counts for nothing: it does not make the wait longer.
 */
@Component
class SignInThrottle {

    /** The longest wait for passwords. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** After this time without an attempt all is forgotten. */
    static final Duration FORGOTTEN = Duration.ofMinutes(15);

    /** The same of codes, of which one is found sooner than a password. */
    static final Duration CODES_FORGOTTEN = Duration.ofDays(1);

    private static final int MANY = 20;

    private final SignInAttemptRepository attempts;
    private final Turns turns;
    private final Clock clock;

    SignInThrottle(SignInAttemptRepository attempts, Turns turns, Clock clock) {
        this.attempts = attempts;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Asks for an attempt in all these lanes, and counts it if it may be made.
     *
     * @param lanes in the order of their kinds
     * @return how long to wait; zero if the attempt may be made now
     */
    Duration ask(List<Lane> lanes) {
        return turns.take(() -> {
            Map<Kind, Optional<Tries>> before = new EnumMap<>(Kind.class);
            lanes.forEach(lane -> before.put(lane.kind(), attempts.lock(lane)));
            // Read with the rows locked: of two that come at once, the second must not be earlier than what the first
            // wrote.
            Instant now = now();
            Instant open = before.values().stream()
                    .flatMap(Optional::stream)
                    .map(Tries::open)
                    .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
            if (open.equals(now)) {
                lanes.forEach(lane -> count(lane, before.getOrDefault(lane.kind(), Optional.empty()), now));
            }
            return Duration.between(now, open);
        });
    }

    /**
     * Asks as {@link #ask} for an attempt to sign in.
     *
     * @param early is done before whoever comes too early is turned away
     * @throws MustWait if the attempt may not be made now
     */
    void pass(List<Lane> lanes, Runnable early) {
        Duration wait = ask(lanes);
        if (wait.isPositive()) {
            early.run();
            throw new MustWait(wait);
        }
    }

    /**
     * Asks as {@link #ask} for something else than signing in.
     *
     * @throws TooSoon if it may not be done now
     */
    void require(List<Lane> lanes) {
        require(lanes, () -> {});
    }

    /**
     * Asks as {@link #require(List)}.
     *
     * @param early is done before whoever comes too early is turned away
     */
    void require(List<Lane> lanes, Runnable early) {
        Duration wait = ask(lanes);
        if (wait.isPositive()) {
            early.run();
            throw new TooSoon(wait);
        }
    }

    /**
     * Takes back the count of an attempt that succeeded. For an account or a device everything is well then; an address
     * may be somebody's who signs in to their own account between two guesses at another's.
     */
    void succeeded(List<Lane> lanes) {
        turns.take(() -> {
            for (Lane lane : lanes) {
                switch (lane.kind()) {
                    case ACCOUNT, DEVICE, PRESENT, PRESENT_CODE, CODE, CODE_DEVICE -> attempts.delete(lane);
                    case ADDRESS, PROGRAMS, TOKEN, PASSKEYS ->
                        attempts.lock(lane)
                                .ifPresent(tries -> attempts.update(
                                        lane, new Tries(Math.max(tries.tries() - 1, 0), tries.at(), now())));
                    case ASKING, ASKED -> {}
                }
            }
        });
    }

    /** Deletes what is forgotten. */
    void tidy() {
        attempts.deleteBefore(now().minus(CODES_FORGOTTEN));
    }

    private void count(Lane lane, Optional<Tries> before, Instant now) {
        int tries =
                before.filter(known -> known.at().isAfter(now.minus(lane.kind().forgotten())))
                                .map(Tries::tries)
                                .orElse(0)
                        + 1;
        var after = new Tries(
                tries,
                now,
                now.plus(wait(tries - lane.kind().free(), lane.kind().longest())));
        before.ifPresentOrElse(known -> attempts.update(lane, after), () -> attempts.add(lane, after));
    }

    /** @param beyond how many attempts there were beyond the free ones; negative if there are some left */
    private static Duration wait(int beyond, Duration longest) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, MANY));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
