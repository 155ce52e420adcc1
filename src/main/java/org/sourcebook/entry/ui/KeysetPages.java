package org.sourcebook.entry.ui;

import com.vaadin.flow.data.provider.Query;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers a grid, which asks by offset, from a list that pages by key. What lies ahead is walked to page by page. */
final class KeysetPages<T> implements Serializable {

    /** A list that goes on after its last row. */
    interface Source<T> extends Serializable {

        /** At most {@code size} rows after {@code last}; from the beginning if that is null. */
        List<T> after(@Nullable T last, int size);
    }

    private final Source<T> source;

    /** The row before each offset that has been reached. */
    private final TreeMap<Integer, T> reached = new TreeMap<>();

    KeysetPages(Source<T> source) {
        this.source = source;
    }

    /** The rows that a grid asks for. */
    Stream<T> fetch(Query<T, ?> query) {
        return rows(query.getOffset(), query.getLimit()).stream();
    }

    /** Knows the way to a place in the list by the rows before it, the nearest first. */
    void reach(int place, List<T> before) {
        if (!before.isEmpty()) {
            reached.put(place - before.size() + 1, before.getLast());
        }
    }

    /** Forgets the way, for a list that has changed. */
    void restart() {
        reached.clear();
    }

    private List<T> rows(int from, int limit) {
        var rows = new ArrayList<T>(limit);
        var start = reached.floorEntry(from);
        int at = start == null ? 0 : start.getKey();
        @Nullable T last = start == null ? null : start.getValue();
        while (at < from + limit) {
            int size = at < from ? Math.min(limit, from - at) : from + limit - at;
            List<T> page = source.after(last, size);
            if (at >= from) {
                rows.addAll(page);
            }
            if (page.size() < size) {
                break;
            }
            at += size;
            last = page.getLast();
            reached.put(at, last);
        }
        return rows;
    }
}
