package org.sourcebook.entry.internal;

import java.util.List;

/**
 * How many entries are read at once: more while they are small, fewer once they are large, so that a million short
 * entries are read quickly and captured texts of megabytes do not fill the memory.
 */
record PageSize(int entries) {

    static final PageSize FIRST = new PageSize(32);

    private static final int MOST = 1_000;
    private static final long ROOM = 4_000_000;

    /** The next size, by how many characters this page held. */
    PageSize after(List<EntryRecord> page) {
        long characters =
                page.stream().mapToLong(entry -> entry.json().length()).sum();
        if (characters > ROOM) {
            return new PageSize(Math.max(1, Math.toIntExact(page.size() * ROOM / characters)));
        }
        return characters > ROOM / 4 ? this : new PageSize(Math.min(MOST, entries * 2));
    }
}
