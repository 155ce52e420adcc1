package org.sourcebook.entry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Accounts;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.entry.Past;
import org.sourcebook.entry.PastList;
import org.sourcebook.entry.internal.References;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.NotFound;

/** Reads lists and their entries, as they stand or as they stood at the moment that the address names. */
@SpringComponent
class ListReading {

    private final Entries entries;
    private final Past past;
    private final Accounts accounts;

    ListReading(Entries entries, Past past, Accounts accounts) {
        this.entries = entries;
        this.past = past;
        this.accounts = accounts;
    }

    List<EntryRow> page(ListAddress list, @Nullable EntryRow after, int size) {
        var query = list.query();
        var id = list.scope().id();
        return query.moment()
                .map(at -> past.page(id, past(list, at), query.sort().descending(), after, size))
                .orElseGet(() -> entries.page(id, list.base(), query.filter(), query.sort(), after, size));
    }

    /** How many rows it has, at most {@link EntryList#COUNTED}. */
    int count(ListAddress list) {
        var query = list.query();
        var id = list.scope().id();
        return query.moment()
                .map(at -> past.count(id, past(list, at), EntryList.COUNTED))
                .orElseGet(() -> entries.count(id, list.base(), query.filter(), EntryList.COUNTED));
    }

    /** How many of its rows are before this one, at most {@link EntryList#COUNTED}; nothing if it is none of them. */
    OptionalInt place(ListAddress list, EntryRow row) {
        var query = list.query();
        var id = list.scope().id();
        return query.moment()
                .map(at -> past.place(id, past(list, at), query.sort().descending(), row, EntryList.COUNTED))
                .orElseGet(() -> entries.place(id, list.base(), query.filter(), query.sort(), row, EntryList.COUNTED));
    }

    /** The row of an entry in its list. */
    @Nullable
    EntryRow row(ListAddress list, Entry entry) {
        var filter = EntryFilter.ALL.withText(entry.number().toString()).withStatuses(Set.of(entry.status()));
        return page(list.with(list.query().with(filter)), null, 20).stream()
                .filter(row -> row.id().equals(entry.id()))
                .findFirst()
                .orElse(null);
    }

    /** The row after one in the list's order, or the one before it. */
    Optional<EntryRow> beside(ListAddress list, @Nullable EntryRow row, boolean back) {
        EntrySort sort = list.query().sort();
        var order = back ? sort.reversed() : sort;
        return page(list.with(list.query().with(order)), row, 1).stream().findFirst();
    }

    /** An entry as it stands. */
    Entry get(ListAddress list, EntryNumber number) {
        return entries.get(list.scope().id(), number);
    }

    /** An entry as it stood at a moment, if it was there. */
    Optional<Entry> find(ListAddress list, EntryNumber number, Instant at) {
        try {
            return Optional.of(past.get(list.scope().id(), number, at));
        } catch (NotFound notThen) {
            return Optional.empty();
        }
    }

    /** What is needed to name whatever an entry of a moment names; ways lead to the others as they stood then. */
    Lookup lookup(ListAddress list, Entry entry, Instant at) {
        var scope = list.scope();
        Set<EntryId> ids = new HashSet<>(References.of(scope.schema(), entry.content()));
        return new Lookup(
                scope.slug(),
                scope.schema(),
                past.refs(scope.id(), ids, at),
                accounts.names(Set.copyOf(List.of(entry.savedBy(), entry.createdBy()))),
                Map.of(FilterInUrl.AT, at.toString()));
    }

    private static PastList past(ListAddress list, Instant at) {
        return new PastList(list.base(), list.query().filter(), at);
    }
}
