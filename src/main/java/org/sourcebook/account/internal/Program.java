package org.sourcebook.account.internal;

import java.util.Optional;
import org.sourcebook.account.SignedIn;
import org.sourcebook.account.TokenReach;
import org.sourcebook.kernel.AccountId;

/**
 * A program that shows a token.
 *
 * @param accountId whose token it is
 * @param token how far it reaches
 */
record Program(AccountId accountId, TokenReach token) implements SignedIn {

    @Override
    public Optional<TokenReach> reach() {
        return Optional.of(token);
    }
}
