package org.sourcebook.account;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** Nobody is signed in here, or the session is over, or the account has been deactivated meanwhile. */
public final class NotSignedIn extends DomainError {

    /** Whoever asks has to sign in first. */
    public NotSignedIn() {
        super("error.not-signed-in", Map.of());
    }
}
