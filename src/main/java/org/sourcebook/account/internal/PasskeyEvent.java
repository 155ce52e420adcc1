package org.sourcebook.account.internal;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.PasskeyId;

/** What happens to an account's passkeys, as the instance's journal keeps it. */
public sealed interface PasskeyEvent extends Event {

    /** Whose it is. */
    AccountId account();

    @Override
    default String subject() {
        return "account:" + account();
    }

    /** Its person added a passkey. */
    record Added(AccountId account, PasskeyId passkey, String name) implements PasskeyEvent, WayIn {
        @Override
        public String action() {
            return "passkey-added";
        }
    }

    /** Its person removed a passkey. */
    record Removed(AccountId account, PasskeyId passkey, String name) implements PasskeyEvent, WayIn {
        @Override
        public String action() {
            return "passkey-removed";
        }
    }

    /** Its person is about to be signed in with a passkey. */
    record Used(AccountId account, PasskeyId passkey, String name) implements PasskeyEvent {
        @Override
        public String action() {
            return "passkey-used";
        }
    }

    /** A passkey was shown, and refused, that counts fewer uses than before: somebody has a copy of it. */
    record CountedBack(AccountId account, PasskeyId passkey, String name) implements PasskeyEvent {
        @Override
        public String action() {
            return "passkey-counted-back";
        }
    }
}
