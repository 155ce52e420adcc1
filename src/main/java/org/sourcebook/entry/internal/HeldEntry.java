package org.sourcebook.entry.internal;

import org.sourcebook.collection.Member;

/**
 * An entry that nobody else changes until the transaction ends.
 *
 * @param by the member it is held for
 * @param record the entry in its newest version
 */
public record HeldEntry(Member by, EntryRecord record) {}
