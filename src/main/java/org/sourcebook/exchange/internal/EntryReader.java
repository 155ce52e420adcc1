package org.sourcebook.exchange.internal;

import java.util.List;
import java.util.function.Consumer;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.kernel.Base;
import org.springframework.stereotype.Component;

/** Reads the entries of an export page by page, in the order of their numbers. */
@Component
class EntryReader {

    private final Entries entries;

    EntryReader(Entries entries) {
        this.entries = entries;
    }

    /** Hands over the entries of one base. */
    void read(Extract extract, Base base, Consumer<List<Entry>> pages) {
        entries.whole(extract.collection().id(), base, extract.request().scope().filter(), pages);
    }

    /** What brings the entries of an export to the form in which files hold them. */
    Resolver resolver(Extract extract) {
        return new Resolver(
                extract.schema(), new EntryNumbers(entries, extract.collection().id()));
    }
}
