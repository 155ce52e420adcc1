package org.sourcebook.account.internal;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;

/** What happens to the identities that sign in to accounts, as the instance's journal keeps it. */
public sealed interface IdentityEvent extends Event {

    /** Whose account it is. */
    AccountId account();

    @Override
    default String subject() {
        return "account:" + account();
    }

    /**
     * Somebody signs in to the account through a provider from now on.
     *
     * @param issuer the provider
     * @param identity what the provider calls them
     */
    record Connected(AccountId account, String issuer, String identity) implements IdentityEvent, WayIn {
        @Override
        public String action() {
            return "identity-connected";
        }
    }

    /** Its person wants it no more. */
    record Disconnected(AccountId account, String issuer, String identity) implements IdentityEvent, WayIn {
        @Override
        public String action() {
            return "identity-disconnected";
        }
    }

    /** An administrator took it away. */
    record Removed(AccountId account, String issuer, String identity) implements IdentityEvent, WayIn {
        @Override
        public String action() {
            return "identity-removed";
        }
    }
}
