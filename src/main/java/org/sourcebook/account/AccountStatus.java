package org.sourcebook.account;

/** Whether an account can be used. */
public enum AccountStatus {
    /** Waits for the invitation to be accepted. */
    INVITED,
    ACTIVE,
    /** Can no longer sign in; its name stays in the history. */
    DEACTIVATED,
    /** The command line's account: acts, never signs in. */
    SYSTEM
}
