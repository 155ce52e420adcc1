package org.sourcebook.entry;

/** How sure a link is. */
public enum Certainty {
    CERTAIN,
    LIKELY,
    UNCERTAIN,
    DISPUTED
}
