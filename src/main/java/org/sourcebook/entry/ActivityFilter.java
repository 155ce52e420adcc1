package org.sourcebook.entry;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryNumber;

/**
 * What is wanted of a collection's activity.
 *
 * @param deeds the kinds of things that happened; all if empty
 * @param by who did them; anyone if null
 * @param entry the entry that they were done to or in; any if null
 * @param from the first day that counts, in UTC; from the beginning if null
 * @param to the last day that counts, in UTC; to the end if null
 */
public record ActivityFilter(
        Set<Deed> deeds,
        @Nullable AccountId by,
        @Nullable EntryNumber entry,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** All that happened. */
    public static final ActivityFilter ALL = new ActivityFilter(Set.of(), null, null, null, null);

    public ActivityFilter {
        deeds = Set.copyOf(deeds);
    }
}
