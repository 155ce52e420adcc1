package org.sourcebook.account.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.sourcebook.account.TooSoon;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Component;

/**
 * The one-time code with which the first administrator is made: 60 random bits, drawn anew at every start.
 *
 * <p>After a wrong code the next is looked at a second later, so that guessing takes longer than anyone lives.
 */
@Component
public class SetupCode {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final int GROUPS = 3;

    private final Clock clock;
    private final String text = Crockford.draw(GROUPS);
    private Instant openFrom = Instant.MIN;

    SetupCode(Clock clock) {
        this.clock = clock;
    }

    /** The code as it is shown: three groups of four characters. */
    public String text() {
        return text;
    }

    /**
     * Compares what was typed; case, spaces and hyphens do not matter, nor does O for zero.
     *
     * @throws Invalid if it is not the code
     * @throws TooSoon if a wrong code was typed less than a second ago
     */
    public synchronized void check(String typed) {
        Instant now = clock.instant();
        if (now.isBefore(openFrom)) {
            throw new TooSoon(WAIT);
        }
        if (!MessageDigest.isEqual(plain(typed), plain(text))) {
            openFrom = now.plus(WAIT);
            throw new Invalid("code", "error.setup-code", Map.of());
        }
    }

    private static byte[] plain(String code) {
        return Crockford.plain(code).getBytes(StandardCharsets.UTF_8);
    }
}
