package org.sourcebook.account;

import org.sourcebook.account.internal.WayIn;
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

    /**
     * Somebody was invited.
     *
     * @param mailed whether the link was mailed; else an administrator was shown it, to hand it over
     */
    record Invited(AccountId account, String email, String name, InstanceRole role, boolean mailed)
            implements AccountEvent {

        @Override
        public String action() {
            return "account-invited";
        }
    }

    /**
     * A new invitation took the place of the one before.
     *
     * @param mailed as in {@link Invited}
     */
    record InvitedAgain(AccountId account, boolean mailed) implements AccountEvent {

        @Override
        public String action() {
            return "account-invited-again";
        }
    }

    /** An invitation was taken back. */
    record InvitationClosed(AccountId account) implements AccountEvent {

        @Override
        public String action() {
            return "invitation-closed";
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

    /** Somebody asked on the sign-in page for a link to choose another password, and it was mailed. */
    record Forgotten(AccountId account) implements AccountEvent {

        @Override
        public String action() {
            return "password-forgotten";
        }
    }

    /**
     * An administrator made a link by which the person can choose another password.
     *
     * @param mailed as in {@link Invited}
     */
    record ResetLinkGiven(AccountId account, boolean mailed) implements AccountEvent {

        @Override
        public String action() {
            return "password-reset-link-given";
        }
    }

    /** The person chose another password by such a link. */
    record PasswordReset(AccountId account) implements AccountEvent {

        @Override
        public String action() {
            return "password-reset";
        }
    }

    /**
     * The person or an administrator wants the account to have another e-mail address.
     *
     * @param email the new address
     * @param mailed as in {@link Invited}
     */
    record EmailChangeAsked(AccountId account, String email, boolean mailed) implements AccountEvent {

        @Override
        public String action() {
            return "email-change-asked";
        }
    }

    /** The reader of the new address confirmed that it is theirs. */
    record EmailChanged(AccountId account, String before, String after) implements AccountEvent {

        @Override
        public String action() {
            return "email-changed";
        }
    }

    /** A mail to the person could not be delivered; {@code letter} says which. */
    record MailNotDelivered(AccountId account, String letter) implements AccountEvent {

        @Override
        public String action() {
            return "mail-not-delivered";
        }
    }

    /** The person chose another password. */
    record PasswordChanged(AccountId account) implements AccountEvent, WayIn {

        @Override
        public String action() {
            return "password-changed";
        }
    }
}
