package org.sourcebook.entry;

/** Where an entry stands in its life (handbook, concepts). */
public enum Status {
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    APPROVED,
    TRASHED
}
