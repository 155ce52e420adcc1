package org.sourcebook.entry.ui;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntrySort;

/**
 * What a list shows, and in which order.
 *
 * @param at the moment as of which it shows it, in the order of the numbers alone; null for as it stands
 */
record ListQuery(
        EntryFilter filter, EntrySort sort, @Nullable Instant at) {

    static final ListQuery ALL = new ListQuery(EntryFilter.ALL, EntrySort.TITLE, null);

    private static final EntrySort NUMBER = new EntrySort(EntrySort.By.NUMBER, false);

    ListQuery {
        sort = at == null || sort.by() == EntrySort.By.NUMBER ? sort : NUMBER;
    }

    ListQuery with(EntryFilter newFilter) {
        return new ListQuery(newFilter, sort, at);
    }

    ListQuery with(EntrySort newSort) {
        return new ListQuery(filter, newSort, at);
    }

    /** The same as of a moment. */
    ListQuery past(Instant moment) {
        return new ListQuery(filter, sort, moment);
    }

    /** The same as it stands, in its own order. */
    ListQuery now() {
        return new ListQuery(filter, EntrySort.TITLE, null);
    }

    /** Everything, as of the same moment. */
    ListQuery all() {
        return new ListQuery(EntryFilter.ALL, EntrySort.TITLE, at);
    }

    /** The moment, if it is not as it stands. */
    Optional<Instant> moment() {
        return Optional.ofNullable(at);
    }

    boolean isFiltered() {
        return !filter.equals(EntryFilter.ALL);
    }

    /** Whether it is in the order in which it is shown if none is asked for. */
    boolean isInOwnOrder() {
        return sort.equals(at == null ? EntrySort.TITLE : NUMBER);
    }
}
