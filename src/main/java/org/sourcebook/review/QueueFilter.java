package org.sourcebook.review;

/** Which of the entries in review are asked for. */
public enum QueueFilter {
    /** All of them. */
    ALL,
    /** Those of which the one who asks may accept a part, or all, and has not yet. */
    FOR_ME,
    /** Those that the one who asks was asked to review. */
    ASSIGNED,
    /** Those that hold a change of the one who asks. */
    MINE
}
