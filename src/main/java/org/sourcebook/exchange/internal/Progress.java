package org.sourcebook.exchange.internal;

/** Is told how far an export has got, and may stop it by throwing. */
public interface Progress {

    /** Nobody wants to know. */
    Progress UNWATCHED = entries -> {};

    /** So many entries are written. */
    void reached(long entries);
}
