package org.sourcebook.entry.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.sourcebook.collection.Member;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.PastList;
import org.sourcebook.kernel.Base;
import org.springframework.stereotype.Component;

/**
 * Reads lists of entries as a whole, page by page in the order of their numbers. The contents of a page are made out while
 * the next one is on its way from the database; never more than these two are held.
 */
@Component
public class WholeLists {

    private final VersionRepository versions;
    private final PastRepository past;
    private final Veils veils;

    WholeLists(VersionRepository versions, PastRepository past, Veils veils) {
        this.versions = versions;
        this.past = past;
        this.veils = veils;
    }

    /** Hands over the entries of a list as the member gets them, in the thread of the caller. */
    public void read(Member member, Base base, EntryFilter filter, Consumer<List<Entry>> pages) {
        read(
                (after, size) -> versions.whole(member, base, filter, after, size),
                page -> pages.accept(veils.over(member, page)));
    }

    /** The same as they stood at a moment. */
    public void read(Then then, PastList list, Consumer<List<Entry>> pages) {
        read((after, size) -> past.whole(then, list, after, size), page -> pages.accept(veils.over(then, page)));
    }

    /** Reads entries from after a number on. */
    private interface Source {

        List<EntryRecord> after(int number, int size);
    }

    private static void read(Source source, Consumer<List<Entry>> pages) {
        try (var beside = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("entry-reader").factory())) {
            var size = PageSize.FIRST;
            var rows = source.after(0, size.entries());
            while (!rows.isEmpty()) {
                var entries = entries(rows, beside);
                int last = rows.getLast().number();
                size = size.after(rows);
                rows = source.after(last, size.entries());
                pages.accept(entries.join());
            }
        }
    }

    private static CompletableFuture<List<Entry>> entries(List<EntryRecord> rows, ExecutorService beside) {
        return CompletableFuture.supplyAsync(
                () -> rows.stream().map(EntryRecord::entry).toList(), beside);
    }
}
