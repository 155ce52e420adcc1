package org.sourcebook.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.sourcebook.kernel.Sha256;

/**
 * The secret in a one-time link. Only its SHA-256 is stored, so that nobody who reads the database can use a link.
 *
 * @param value 256 random bits in URL-safe Base64 (RFC 4648, section 5) without padding; or whatever stood in an address
 */
public record LinkToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern WHOLE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static LinkToken next() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Whether it looks like one that was given. */
    public boolean isWhole() {
        return WHOLE.matcher(value).matches();
    }

    /** What is stored of it. */
    public byte[] hash() {
        return Sha256.of(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Says nothing of the secret: a token in a log would be a way in. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
