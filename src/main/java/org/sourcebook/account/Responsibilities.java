package org.sourcebook.account;

import org.sourcebook.kernel.AccountId;

/**
 * What an account alone answers for, kept on the floors above: it must not be left without anyone. Asked in the
 * transaction of the change, which waits for others that change the same things.
 */
public interface Responsibilities {

    /** For how many things no other active account answers for good. Nobody else changes that until the transaction ends. */
    int ofAlone(AccountId account);

    /**
     * Makes somebody else answer for the things that an account alone answers for, and records that.
     *
     * @param successor an active account
     * @param by the administrator who decided it
     */
    void passOn(AccountId account, Account successor, AccountId by);
}
