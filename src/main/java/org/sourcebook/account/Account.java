package org.sourcebook.account;

import org.sourcebook.kernel.AccountId;

/** A person who can sign in. */
public record Account(AccountId id, String email, String name, InstanceRole role, AccountStatus status) {

    /** Whether this account may act at all. */
    public boolean acts() {
        return status == AccountStatus.ACTIVE || status == AccountStatus.SYSTEM;
    }

    Account withName(String name) {
        return new Account(id, email, name, role, status);
    }

    Account withRole(InstanceRole role) {
        return new Account(id, email, name, role, status);
    }

    Account withStatus(AccountStatus status) {
        return new Account(id, email, name, role, status);
    }
}
