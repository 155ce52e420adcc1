package org.sourcebook.account;

import java.util.List;

/** The accounts that the sign-in page offers in demo mode; a bean of this type exists in that mode alone. */
public interface DemoAccounts {

    /** The accounts, in the order in which they are shown. */
    List<DemoAccount> all();

    /**
     * An account that anyone at the machine may try.
     *
     * @param role what the person does in the demo collection, in the words shown
     */
    record DemoAccount(String name, String role, String email, String password) {}
}
