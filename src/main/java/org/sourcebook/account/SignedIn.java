package org.sourcebook.account;

import java.io.Serializable;
import java.util.Optional;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.SessionId;

/** What the security context's principal is: it says whose session this is, and nothing that can go stale. */
public interface SignedIn extends Serializable {

    /** Whose session this is. */
    AccountId accountId();

    /** Which session it is, where sessions are kept. */
    default Optional<SessionId> sessionId() {
        return Optional.empty();
    }

    /** How far the token reaches by which a program is signed in; a person reaches as far as their account. */
    default Optional<TokenReach> reach() {
        return Optional.empty();
    }
}
