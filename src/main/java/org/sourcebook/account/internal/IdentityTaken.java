package org.sourcebook.account.internal;

import org.springframework.security.authentication.AccountStatusException;

/** The account is connected already, or the identity is with another account. */
public final class IdentityTaken extends AccountStatusException {

    private static final long serialVersionUID = 1;

    IdentityTaken() {
        super("The account or the identity is connected already");
    }
}
