package org.sourcebook.account.internal;

import org.sourcebook.kernel.Invalid;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The hashes of passwords. */
@Component
public class Passwords {

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The hash of a new password.
     *
     * @throws Invalid if it breaks a rule; the error belongs to the field {@code password}
     */
    public String hash(NewPassword password) {
        password.strength();
        return encoder.encode(password.text());
    }

    /** Whether a password is the one that was hashed. */
    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
