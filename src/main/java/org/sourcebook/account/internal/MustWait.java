package org.sourcebook.account.internal;

import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** Signing in was tried too early after failures. Nothing was looked at; it says nothing of whether there is an account. */
public final class MustWait extends AccountStatusException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    MustWait(Duration wait) {
        super("Wait before the next attempt");
        this.wait = wait;
    }

    /** How long to wait, in whole seconds, rounded up. */
    public long seconds() {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
