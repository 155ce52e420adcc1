package org.sourcebook.account.internal;

import java.util.List;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;

/** What happens to second factors, as the instance's journal keeps it. Nothing of a secret or a code is in it. */
public sealed interface SecondFactorEvent extends Event {

    /** What an app's codes are called in the journal. */
    String TOTP = "totp";

    /** Something that happens to an account's second factor. */
    sealed interface OfAccount extends SecondFactorEvent {

        /** Whose it is. */
        AccountId account();

        @Override
        default String subject() {
            return "account:" + account();
        }
    }

    /**
     * The account has a second factor from now on.
     *
     * @param factor which kind
     */
    record TurnedOn(AccountId account, String factor) implements OfAccount, WayIn {
        @Override
        public String action() {
            return "second-factor-turned-on";
        }
    }

    /** Its person took the second factor away. */
    record TurnedOff(AccountId account, String factor) implements OfAccount, WayIn {
        @Override
        public String action() {
            return "second-factor-turned-off";
        }
    }

    /** An administrator took the second factor away, from somebody who has lost it. */
    record Removed(AccountId account) implements OfAccount, WayIn {
        @Override
        public String action() {
            return "second-factor-removed";
        }
    }

    /** The account was given new recovery codes; those before can no longer be used. */
    record RecoveryCodesRenewed(AccountId account) implements OfAccount, WayIn {
        @Override
        public String action() {
            return "recovery-codes-renewed";
        }
    }

    /**
     * A recovery code was used.
     *
     * @param left how many there are still
     */
    record RecoveryCodeUsed(AccountId account, int left) implements OfAccount {
        @Override
        public String action() {
            return "recovery-code-used";
        }
    }

    /** An administrator chose the roles whose accounts need a second factor. */
    record PolicyChanged(List<InstanceRole> before, List<InstanceRole> after) implements SecondFactorEvent {
        @Override
        public String action() {
            return "second-factor-policy-changed";
        }

        @Override
        public String subject() {
            return "policy:second-factor";
        }
    }
}
