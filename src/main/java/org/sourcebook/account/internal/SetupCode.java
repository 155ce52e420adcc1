package org.sourcebook.account.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int GROUP_LENGTH = 4;
    // Crockford's base 32: no letter that is taken for another or for a digit.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Clock clock;
    private final String text = draw(new SecureRandom());
    private Instant openFrom = Instant.MIN;

    SetupCode(Clock clock) {
        this.clock = clock;
    }

    /** The code as it is shown: three groups of four characters. */
    public String text() {
        return text;
    }

    /**
     * Compares what was typed; case, spaces and hyphens do not matter.
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
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    private static String draw(SecureRandom random) {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP_LENGTH, 0, ALPHABET.length())
                        .mapToObj(index -> ALPHABET.substring(index, index + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
