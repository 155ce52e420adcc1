package org.sourcebook.entry;

import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Member;
import org.sourcebook.kernel.Base;

/**
 * What the screen of a list is about; the subject of the contributions to it.
 *
 * @param collection the collection
 * @param base the base that is listed
 * @param filter what narrows the list
 * @param sort its order
 * @param member the reader
 */
public record ListOnScreen(Collection collection, Base base, EntryFilter filter, EntrySort sort, Member member) {}
