package org.sourcebook.account;

/** What a program may do that shows a token. */
public enum TokenScope {
    /** See, and take out, what the token's owner sees. */
    READ,
    /** Besides, contribute as an EDITOR does. */
    WRITE
}
