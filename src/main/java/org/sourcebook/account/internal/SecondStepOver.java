package org.sourcebook.account.internal;

import org.springframework.security.authentication.AccountStatusException;

/** Whoever was half way has to begin again: it took too long, or something about the account has changed. */
public final class SecondStepOver extends AccountStatusException {

    private static final long serialVersionUID = 1;

    SecondStepOver() {
        super("Nobody is half way, or not any more");
    }
}
