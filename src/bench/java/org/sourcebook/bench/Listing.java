package org.sourcebook.bench;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sourcebook.bench.Comparison.Work;
import org.sourcebook.collection.Collection;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.kernel.Base;

/** Reads a page of a long list against one of a short list, both sorted by title. */
final class Listing {

    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 2_000;
    private static final int PAGE = 50;
    private static final double REACH = 2;

    private final Entries entries;

    private Listing(Entries entries) {
        this.entries = entries;
    }

    /** Measures the first and the last page, as the account that this thread works for. */
    static void measure(Program program, Collection large, Collection small) throws Exception {
        var listing = new Listing(program.get(Entries.class));
        var first = Comparison.of(WARM_UP, ROUNDS, listing.page(large, null), listing.page(small, null));
        Report.ratio("first page of 50 by title ÷ at 1,000 entries", first, REACH);
        var last = Comparison.of(
                WARM_UP,
                ROUNDS,
                listing.page(large, listing.beforeLast(large)),
                listing.page(small, listing.beforeLast(small)));
        Report.ratio("last page of 50 by title ÷ at 1,000 entries", last, REACH);
    }

    private Supplier<Work> page(Collection collection, @Nullable EntryRow after) {
        return () -> () -> {
            var page = entries.page(collection.id(), Base.EVENT, EntryFilter.ALL, EntrySort.TITLE, after, PAGE);
            if (page.size() != PAGE) {
                throw new IllegalStateException("A page of " + page.size());
            }
        };
    }

    /** The row after which the last page begins. */
    private EntryRow beforeLast(Collection collection) {
        return entries.page(collection.id(), Base.EVENT, EntryFilter.ALL, EntrySort.TITLE.reversed(), null, PAGE + 1)
                .getLast();
    }
}
