package org.sourcebook.exchange.internal;

import java.util.List;
import java.util.function.Consumer;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.springframework.stereotype.Component;

/** Reads the entries of an export page by page, in the order of their numbers. */
@Component
class EntryReader {

    private final Entries entries;

    EntryReader(Entries entries) {
        this.entries = entries;
    }

    /** Hands over the entries of one base; never more than a page of them is held. */
    void read(Extract extract, Base base, Consumer<List<Entry>> pages) {
        CollectionId collection = extract.collection().id();
        var filter = extract.request().scope().filter();
        var size = PageSize.FIRST;
        var page = entries.whole(collection, base, filter, 0, size.entries());
        while (!page.isEmpty()) {
            pages.accept(page);
            int last = page.getLast().number().number();
            size = size.after(page);
            page = entries.whole(collection, base, filter, last, size.entries());
        }
    }

    /** What brings the entries of an export to the form in which files hold them. */
    Resolver resolver(Extract extract) {
        return new Resolver(
                extract.schema(), new EntryNumbers(entries, extract.collection().id()));
    }
}
