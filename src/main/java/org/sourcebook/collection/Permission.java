package org.sourcebook.collection;

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

    /** Whether nothing is changed with it. */
    boolean onlyReads() {
        return this == READ || this == EXPORT || this == READ_WORKING;
    }
}
