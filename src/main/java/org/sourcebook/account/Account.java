package org.sourcebook.account;

import org.sourcebook.kernel.AccountId;

/** A person who can sign in. */
public record Account(AccountId id, String email, String name, InstanceRole role, AccountStatus status) {

    /** Whether this account may act at all. */
    public boolean acts() {
        return status == AccountStatus.ACTIVE || status == AccountStatus.SYSTEM;
    }
}
