package org.sourcebook.account.internal;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;

/** What happens at the door. Nothing that was typed is kept: people type passwords into the wrong field. */
sealed interface SignInEvent extends Event {

    /** Somebody signed in. */
    record Succeeded(AccountId account) implements SignInEvent {

        @Override
        public String action() {
            return "signed-in";
        }

        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** The password for a known account was wrong, or the account is not active. */
    record Failed(AccountId account) implements SignInEvent {

        @Override
        public String action() {
            return "sign-in-failed";
        }

        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** The e-mail address is no account's. */
    record FailedForNobody() implements SignInEvent {

        @Override
        public String action() {
            return "sign-in-failed";
        }

        @Override
        public String subject() {
            return "account:unknown";
        }
    }

    /** Somebody signed out. */
    record Ended(AccountId account) implements SignInEvent {

        @Override
        public String action() {
            return "signed-out";
        }

        @Override
        public String subject() {
            return "account:" + account;
        }
    }
}
