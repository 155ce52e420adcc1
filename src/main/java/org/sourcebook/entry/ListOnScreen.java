package org.sourcebook.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
 * @param at the moment as of which it is shown; null for as it stands
 * @param member the reader
 */
public record ListOnScreen(
        Collection collection,
        Base base,
        EntryFilter filter,
        EntrySort sort,
        @Nullable Instant at,
        Member member) {}
