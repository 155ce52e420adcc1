package org.sourcebook.entry;

import org.sourcebook.collection.Permission;

/** A form whose input is kept until it is saved. */
public enum DraftForm {
    /** What an entry says, be it new or not. */
    ENTRY(Permission.EDIT),
    /** A link that is being added to an entry. */
    LINK(Permission.EDIT),
    /** What to tell the reviewers of an entry. */
    SUBMISSION(Permission.EDIT),
    /** The first comment of a thread. */
    THREAD(Permission.COMMENT),
    /** An answer in a thread. */
    REPLY(Permission.COMMENT),
    /** Another text for a comment. */
    COMMENT(Permission.COMMENT),
    /** What is said with an approval. */
    APPROVAL(Permission.REVIEW),
    /** Why changes are needed. */
    CHANGES(Permission.REVIEW),
    /** What is decided about a version part by part. */
    REVIEW(Permission.REVIEW),
    /** What an entry should say. */
    SUGGESTION(Permission.COMMENT),
    /** What is said about a suggestion that is left. */
    ANSWER(Permission.EDIT);

    private final Permission permission;

    DraftForm(Permission permission) {
        this.permission = permission;
    }

    /** What it takes to fill the form in. */
    public Permission permission() {
        return permission;
    }
}
