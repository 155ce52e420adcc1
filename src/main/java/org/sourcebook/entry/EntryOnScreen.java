package org.sourcebook.entry;

import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Member;

/**
 * What an entry's screen is about: the subject of the parts that other features bring to it.
 *
 * @param collection the entry's collection
 * @param member the one who looks
 * @param entry the entry, in the newest version that the member may see
 */
public record EntryOnScreen(Collection collection, Member member, Entry entry) {}
