package org.sourcebook.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sourcebook.account.internal.Crockford;
import org.sourcebook.kernel.Sha256;

/**
 * Takes the place of a second factor that was lost, once. Only its SHA-256 is stored, which is enough for 120 random bits
 * (OWASP ASVS 5.0, 6.5.2).
 *
 * @param text six groups of four characters with hyphens between them
 */
public record RecoveryCode(String text) {

    private static final int MANY = 10;
    private static final int GROUPS = 6;

    /** As many new ones as an account gets. */
    public static List<RecoveryCode> draw() {
        return IntStream.range(0, MANY)
                .mapToObj(number -> new RecoveryCode(Crockford.draw(GROUPS)))
                .toList();
    }

    /** What was typed, if it has the form of one; spaces, hyphens and case do not matter. */
    public static Optional<RecoveryCode> read(String typed) {
        return Optional.of(Crockford.plain(typed))
                .filter(plain -> Crockford.isCode(plain, GROUPS))
                .map(plain -> new RecoveryCode(Crockford.grouped(plain)));
    }

    /** What is stored of it. */
    public byte[] hash() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says nothing of the code. */
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
