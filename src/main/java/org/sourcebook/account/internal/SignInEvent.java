package org.sourcebook.account.internal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.internal.Attempted.Step;
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
     * Attempts failed.
     *
     * @param step what they were made with
     * @param account at whose account; null if no account is known to be meant
     * @param refused how many were looked at
     * @param turnedAway how many came while they had to wait, and were not looked at
     * @param since when the first of them was
     * @param until when the last of them was
     */
    record Failed(
            @JsonIgnore Step step,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AccountId account,

            int refused,
            int turnedAway,
            String since,
            String until)
            implements SignInEvent {

        @Override
        public String action() {
            return switch (step) {
                case PASSWORD -> "sign-in-failed";
                case PROVIDER -> "identity-refused";
                case CODE -> "second-step-failed";
                case PASSKEY -> "passkey-refused";
                case LINK -> "link-refused";
            };
        }

        @Override
        public String subject() {
            return account == null ? "account:unknown" : "account:" + account;
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
