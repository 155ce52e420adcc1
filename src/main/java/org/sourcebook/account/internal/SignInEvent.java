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

    /**
     * Somebody signed in through a provider.
     *
     * @param provider what people call it
     */
    record SucceededThrough(AccountId account, String provider) implements SignInEvent {

        @Override
        public String action() {
            return "signed-in-through";
        }

        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /**
     * Attempts to sign in through a provider failed although it knows whose account it is: the account is not active.
     *
     * @param refused how many were looked at
     * @param turnedAway how many came while they had to wait, and were not looked at
     * @param since when the first of them was
     * @param until when the last of them was
     */
    record IdentityRefused(AccountId account, int refused, int turnedAway, String since, String until)
            implements SignInEvent {
        @Override
        public String action() {
            return "identity-refused";
        }

        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** Attempts to sign in through a provider failed: no account is connected, or what it said could not be believed. */
    record IdentityRefusedForNobody(int refused, int turnedAway, String since, String until) implements SignInEvent {

        @Override
        public String action() {
            return "identity-refused";
        }

        @Override
        public String subject() {
            return "account:unknown";
        }
    }

    /**
     * Attempts at a known account failed: the password was wrong, or the account is not active.
     *
     * @param refused how many were looked at
     * @param turnedAway how many came while they had to wait, and were not looked at
     * @param since when the first of them was
     * @param until when the last of them was
     */
    record Failed(AccountId account, int refused, int turnedAway, String since, String until) implements SignInEvent {

        @Override
        public String action() {
            return "sign-in-failed";
        }

        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /**
     * Attempts failed after the right password: the code was wrong, or used before. Whoever made them knows the password.
     *
     * @param refused how many were looked at
     * @param turnedAway how many came while they had to wait, and were not looked at
     * @param since when the first of them was
     * @param until when the last of them was
     */
    record SecondStepFailed(AccountId account, int refused, int turnedAway, String since, String until)
            implements SignInEvent {
        @Override
        public String action() {
            return "second-step-failed";
        }

        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /**
     * A known account's passkey was shown and refused: from a page of another address, without making sure of its person,
     * for the second time, or while the account is not active.
     *
     * @param refused how many attempts were looked at
     * @param turnedAway none: whose passkey it is, is not looked at while one has to wait
     * @param since when the first of them was
     * @param until when the last of them was
     */
    record PasskeyRefused(AccountId account, int refused, int turnedAway, String since, String until)
            implements SignInEvent {
        @Override
        public String action() {
            return "passkey-refused";
        }

        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** Passkeys were shown that are no account's, or are no longer, or while one had to wait. */
    record UnknownPasskeyRefused(int refused, int turnedAway, String since, String until) implements SignInEvent {
        @Override
        public String action() {
            return "passkey-refused";
        }

        @Override
        public String subject() {
            return "account:unknown";
        }
    }

    /** Attempts failed with e-mail addresses that are no account's. */
    record FailedForNobody(int refused, int turnedAway, String since, String until) implements SignInEvent {

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
