package org.sourcebook.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sourcebook.kernel.Sha256;

/**
 * What a program shows: {@code sbk_} and 256 random bits in URL-safe Base64, so that tools which look for secrets in
 * files know it. Only its SHA-256 is stored; nobody guesses 256 bits, so a hash that is slow to compute would protect
 * nothing more.
 *
 * @param value the whole text
 */
public record TokenSecret(String value) {

    private static final String PREFIX = "sbk_";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    static TokenSecret next() {
        return new TokenSecret(PREFIX + LinkToken.next().value());
    }

    /** The secret that somebody shows, if it has the shape of one. */
    public static Optional<TokenSecret> shown(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
    }

    /** What is stored of it. */
    public byte[] hash() {
        return Sha256.of(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Says nothing of the secret: a token in a log would be a way in. */
    @Override
    public String toString() {
        return "TokenSecret";
    }
}
