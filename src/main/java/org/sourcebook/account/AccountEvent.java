package org.sourcebook.account;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;

/** What happens to an account, as the instance's journal keeps it. */
sealed interface AccountEvent extends Event {

    /** Whose account it happened to. */
    AccountId account();

    @Override
    default String subject() {
        return "account:" + account();
    }

    /** The first administrator was made. */
    record Founded(AccountId account, String email, String name) implements AccountEvent {

        @Override
        public String action() {
            return "instance-founded";
        }
    }

    /** Somebody was invited. */
    record Invited(AccountId account, String email, String name, InstanceRole role) implements AccountEvent {

        @Override
        public String action() {
            return "account-invited";
        }
    }

    /** A new invitation took the place of the one before. */
    record InvitedAgain(AccountId account) implements AccountEvent {

        @Override
        public String action() {
            return "account-invited-again";
        }
    }

    /** The invitation was accepted. */
    record Joined(AccountId account, String name) implements AccountEvent {

        @Override
        public String action() {
            return "account-joined";
        }
    }

    /** The account can no longer be used. */
    record Deactivated(AccountId account) implements AccountEvent {

        @Override
        public String action() {
            return "account-deactivated";
        }
    }

    /** The account can be used again. */
    record Reactivated(AccountId account) implements AccountEvent {

        @Override
        public String action() {
            return "account-reactivated";
        }
    }

    /** The account has another role in the instance. */
    record RoleChanged(AccountId account, InstanceRole before, InstanceRole after) implements AccountEvent {

        @Override
        public String action() {
            return "account-role-changed";
        }
    }

    /** The person calls themselves otherwise. */
    record Renamed(AccountId account, String before, String after) implements AccountEvent {

        @Override
        public String action() {
            return "account-renamed";
        }
    }

    /** Open sessions of the account were ended, by its person or by an administrator. */
    record SessionsEnded(AccountId account, int sessions) implements AccountEvent {

        @Override
        public String action() {
            return "sessions-ended";
        }
    }

    /** The person chose another password. */
    record PasswordChanged(AccountId account) implements AccountEvent {

        @Override
        public String action() {
            return "password-changed";
        }
    }
}
