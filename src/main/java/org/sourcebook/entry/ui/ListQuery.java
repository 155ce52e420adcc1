package org.sourcebook.entry.ui;

import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntrySort;

/** What a list shows, and in which order. */
record ListQuery(EntryFilter filter, EntrySort sort) {

    static final ListQuery ALL = new ListQuery(EntryFilter.ALL, EntrySort.TITLE);

    ListQuery with(EntryFilter newFilter) {
        return new ListQuery(newFilter, sort);
    }

    ListQuery with(EntrySort newSort) {
        return new ListQuery(filter, newSort);
    }

    boolean isFiltered() {
        return !filter.equals(EntryFilter.ALL);
    }
}
