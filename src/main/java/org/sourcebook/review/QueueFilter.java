package org.sourcebook.review;

/** Which of the entries in review are asked for. */
public enum QueueFilter {
    /** All of them. */
    ALL,
    /** Those that the one who asks may approve. */
    FOR_ME,
    /** Those that the one who asks was asked to review. */
    ASSIGNED,
    /** Those that hold a change of the one who asks. */
    MINE
}
