package org.sourcebook.exchange.internal;

import java.util.List;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;

/**
 * How many entries are read at once: more while they are small, fewer once they are large, so that a million short
 * entries are read quickly and captured texts of megabytes do not fill the memory.
 */
record PageSize(int entries) {

    static final PageSize FIRST = new PageSize(32);

    private static final int MOST = 1_000;
    private static final long ROOM = 4_000_000;

    /** The next size, by how many characters this page held. */
    PageSize after(List<Entry> page) {
        long characters = page.stream().mapToLong(PageSize::characters).sum();
        if (characters > ROOM) {
            return new PageSize(Math.max(1, Math.toIntExact(page.size() * ROOM / characters)));
        }
        return characters > ROOM / 4 ? this : new PageSize(Math.min(MOST, entries * 2));
    }

    private static long characters(Entry entry) {
        long characters = 0;
        for (List<FieldValue> values : entry.content().fields().values()) {
            for (FieldValue value : values) {
                characters += value.text().length();
            }
        }
        return characters;
    }
}
