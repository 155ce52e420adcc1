package org.sourcebook.account.internal;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sourcebook.account.Account;
import org.sourcebook.kernel.Folding;
import org.sourcebook.kernel.Invalid;

/**
 * A password that somebody wants to have, and the rules for it: length, and that it is not among the first that others
 * would try. What it is composed of is nobody's business (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2).
 *
 * @param text the password
 * @param email the e-mail address of the one who wants it
 * @param name their name
 */
public record NewPassword(String text, String email, String name) {

    /** The fewest code points of a password. */
    public static final int LEAST = 12;

    /** The most code points of a password. */
    public static final int MOST = 256;

    /** Somebody who knows nothing finds a password in a million guesses; in a year of waiting there is time for as many. */
    private static final double GUESSED = 1e6;

    private static final double WEAK = 1e8;
    private static final double FAIR = 1e10;

    /** How much of a password is measured: what it costs grows with the square of the length, and this much is plenty. */
    private static final int MEASURED = 50;

    private static final String PRODUCT = "sourcebook";
    private static final int LEAST_OF_A_WORD = 4;

    /** A password that an account wants to have. */
    public static NewPassword of(Account account, String text) {
        return new NewPassword(text, account.email(), account.name());
    }

    /** What an attacker has to spend on it (Wheeler, zxcvbn: Low-Budget Password Strength Estimation, USENIX Security 2016). */
    public enum Strength {
        /** Less than 100 million guesses. */
        WEAK,
        /** Less than ten thousand million guesses. */
        FAIR,
        /** More. */
        STRONG
    }

    /**
     * How strong it is.
     *
     * @throws Invalid if it cannot be had: too short, too long, with an own name in it, or easy to guess; the error belongs
     *     to the field {@code password}
     */
    public Strength strength() {
        requireLength();
        requireNoneOf(ownWords());
        double guesses = guesses();
        if (guesses < GUESSED) {
            throw new Invalid("password", "error.password-common", Map.of());
        }
        if (guesses < WEAK) {
            return Strength.WEAK;
        }
        return guesses < FAIR ? Strength.FAIR : Strength.STRONG;
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "NewPassword";
    }

    private void requireLength() {
        int length = text.codePointCount(0, text.length());
        if (length < LEAST || length > MOST) {
            throw new Invalid(
                    "password", "error.password-length", Map.of("least", LEAST, "most", MOST, "length", length));
        }
    }

    private void requireNoneOf(List<String> words) {
        String folded = Folding.fold(text);
        Optional<String> found = words.stream().filter(folded::contains).findFirst();
        if (found.isPresent()) {
            throw new Invalid("password", "error.password-own-word", Map.of("word", found.get()));
        }
    }

    /** What is known of the one who wants it: short words are left out, for they are in too many others. */
    private List<String> ownWords() {
        String local = email.contains("@") ? email.substring(0, email.indexOf('@')) : email;
        return Stream.of(Stream.of(PRODUCT, Folding.fold(local)), words(local), words(name))
                .flatMap(words -> words)
                .filter(word -> word.codePointCount(0, word.length()) >= LEAST_OF_A_WORD)
                .toList();
    }

    private static Stream<String> words(String text) {
        return Stream.of(Folding.fold(text).split("[^\\p{L}\\p{N}]+"));
    }

    private double guesses() {
        return Guessing.ZXCVBN.measure(Folding.cut(text, MEASURED)).getGuesses();
    }

    /** Reads its lists when the first password is measured. */
    private static final class Guessing {
        private static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}
