package org.sourcebook.account;

/** What an account may do in the instance as a whole (handbook, roles). */
public enum InstanceRole {
    /** Manages accounts, teams and instance settings; sees a collection only where granted. */
    ADMIN,
    /** May create collections. */
    MEMBER,
    /** Only uses what is granted. */
    GUEST
}
