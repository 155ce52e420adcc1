package org.sourcebook.account.internal;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sourcebook.account.TooSoon;
import org.springframework.stereotype.Component;

/**
 * Slows down those who ask for many links, and those who try links that were never given. It locks nobody out. To be asked
 * outside of any transaction: what is counted stays counted when the attempt fails.
 */
@Component
public class LinkThrottle {

    private final SignInThrottle throttle;
    private final FailedSignIns failures;

    LinkThrottle(SignInThrottle throttle, FailedSignIns failures) {
        this.throttle = throttle;
        this.failures = failures;
    }

    /**
     * Counts that a link is asked for.
     *
     * @param who who asks: a network address, or an account's id
     * @param email the e-mail address that it is asked for, whether or not it is an account's
     * @throws TooSoon if that was done too often of late
     */
    public void ask(String who, String email) {
        throttle.require(List.of(Lane.ofAsker(who), Lane.ofAsked(email)));
    }

    /**
     * Looks something up for whoever shows a token, and counts it if nothing is found.
     *
     * @throws TooSoon if that was done too often of late
     */
    <T> T look(String address, Supplier<T> look, Predicate<T> found) {
        var lanes = List.of(Lane.ofTokens(address));
        throttle.require(lanes, failures::linkTurnedAway);
        T seen = look.get();
        if (found.test(seen)) {
            throttle.succeeded(lanes);
        }
        return seen;
    }
}
