package org.sourcebook.account.internal;

import java.util.Map;
import org.sourcebook.kernel.Invalid;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The rule for passwords, and their hashes. Length is the whole rule (NIST SP 800-63B, 3.1.1.2: no composition rules). */
@Component
public class Passwords {

    /** The fewest code points of a password. */
    public static final int LEAST = 12;

    /** The most code points of a password. */
    public static final int MOST = 256;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The hash of a new password.
     *
     * @throws Invalid if it is too short or too long; the error belongs to the field {@code password}
     */
    public String hash(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            throw new Invalid(
                    "password", "error.password-length", Map.of("least", LEAST, "most", MOST, "length", length));
        }
        return encoder.encode(password);
    }

    /** Whether a password is the one that was hashed. */
    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
