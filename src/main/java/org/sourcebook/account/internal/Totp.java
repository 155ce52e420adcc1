package org.sourcebook.account.internal;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.sourcebook.account.TotpSecret;

/**
 * Codes of six digits that change every half minute (TOTP, RFC 6238, with HMAC-SHA-1: what every app can do).
 *
 * <p>The present step, the one before it and the one after it are taken, for the clocks of phones (5.2, 6).
 */
final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int AROUND = 1;
    private static final int DIGITS = 6;

    private Totp() {}

    /** Whether what was typed has the form of a code. */
    static boolean isCode(String typed) {
        return plain(typed).matches("\\d{" + DIGITS + "}");
    }

    /**
     * The step of which this is the code, if it is one that is taken now.
     *
     * @param after the last step of which a code was used: neither its code nor an older one is taken again
     */
    static OptionalLong step(TotpSecret secret, String typed, long after, Instant now) {
        long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        byte[] code = bytes(plain(typed));
        return LongStream.rangeClosed(present - AROUND, present + AROUND)
                .filter(step -> step > after)
                .filter(step -> MessageDigest.isEqual(bytes(code(secret, step)), code))
                .findFirst();
    }

    private static String code(TotpSecret secret, long step) {
        try {
            return new HmacOneTimePasswordGenerator(DIGITS)
                    .generateOneTimePasswordString(new SecretKeySpec(secret.bytes(), "RAW"), step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes any key", e);
        }
    }

    private static String plain(String typed) {
        return Digits.ascii(typed).replaceAll("[\\s-]", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
