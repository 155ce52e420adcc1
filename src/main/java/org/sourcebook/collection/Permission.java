package org.sourcebook.collection;

import org.sourcebook.account.TokenScope;

/** One row of the table of who may do what (handbook, roles). */
public enum Permission {
    /** See approved versions. */
    READ,
    /** Take out what is seen. */
    EXPORT,
    /** See working versions and history; VIEWERs too where the collection says so. */
    READ_WORKING,
    /** Open threads, comment, resolve. */
    COMMENT,
    /** Create, edit, link, submit, trash one's own drafts. */
    EDIT,
    /** Approve and request changes. */
    REVIEW,
    /** Members, kinds, settings. */
    MANAGE,
    /** Trash and restore anything. */
    MODERATE;

    /** Whether a program may have it by a token of this scope: judging and managing is for people. */
    boolean isFor(TokenScope scope) {
        return switch (scope) {
            case READ -> onlyReads();
            case WRITE -> onlyReads() || this == COMMENT || this == EDIT;
        };
    }

    /** Whether nothing is changed with it. */
    boolean onlyReads() {
        return this == READ || this == EXPORT || this == READ_WORKING;
    }
}
