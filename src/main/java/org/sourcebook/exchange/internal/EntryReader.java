package org.sourcebook.exchange.internal;

import java.util.List;
import java.util.function.Consumer;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Past;
import org.sourcebook.entry.PastList;
import org.sourcebook.kernel.Base;
import org.springframework.stereotype.Component;

/** Reads the entries of an export page by page, in the order of their numbers. */
@Component
class EntryReader {

    private final Entries entries;
    private final Past past;

    EntryReader(Entries entries, Past past) {
        this.entries = entries;
        this.past = past;
    }

    /** Hands over the entries of one base. */
    void read(Extract extract, Base base, Consumer<List<Entry>> pages) {
        var collection = extract.collection().id();
        var filter = extract.request().scope().filter();
        extract.request()
                .moment()
                .ifPresentOrElse(
                        at -> past.whole(collection, new PastList(base, filter, at), pages),
                        () -> entries.whole(collection, base, filter, pages));
    }

    /** What brings the entries of an export to the form in which files hold them. */
    Resolver resolver(Extract extract) {
        var collection = extract.collection().id();
        EntryNumbers.Finder finder = extract.request()
                .moment()
                .<EntryNumbers.Finder>map(at -> named -> past.refs(collection, named, at))
                .orElse(named -> entries.refs(collection, named));
        return new Resolver(extract.schema(), new EntryNumbers(finder));
    }
}
