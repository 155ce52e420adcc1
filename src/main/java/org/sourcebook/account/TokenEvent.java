package org.sourcebook.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ApiTokenId;
import org.sourcebook.kernel.CollectionId;

/** What happens to an account's tokens, as the instance's journal keeps it; never a secret or its hash. */
public sealed interface TokenEvent extends Event {

    /** Whose token it is. */
    AccountId account();

    @Override
    default String subject() {
        return "account:" + account();
    }

    /**
     * A token was made.
     *
     * @param collections the collections that it is limited to; null if it is not
     */
    record TokenMade(
            AccountId account,
            ApiTokenId token,
            String name,
            TokenScope scope,
            @Nullable List<CollectionId> collections,
            String expires)
            implements TokenEvent {

        @Override
        public String action() {
            return "token-made";
        }
    }

    /** A token was revoked. */
    record TokenRevoked(AccountId account, ApiTokenId token) implements TokenEvent {

        @Override
        public String action() {
            return "token-revoked";
        }
    }

    /** All tokens of an account were revoked, by an administrator or because its password, role or state changed. */
    record TokensRevoked(AccountId account, int tokens) implements TokenEvent {

        @Override
        public String action() {
            return "tokens-revoked";
        }
    }

    /**
     * A token was shown that is over: it was revoked, has expired, or its account is not active.
     *
     * @param times how often since the journal was last told
     */
    record TokenRefused(AccountId account, ApiTokenId token, int times) implements TokenEvent {

        @Override
        public String action() {
            return "token-refused";
        }
    }
}
