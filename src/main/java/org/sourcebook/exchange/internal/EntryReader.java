package org.sourcebook.exchange.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
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

    /** The entries as files hold them, with the numbers of all that they name found at once. */
    List<ExportedEntry> resolve(Extract extract, Resolver resolver, List<Entry> page) {
        var numbers = new HashMap<EntryId, String>();
        var elsewhere = new HashSet<EntryId>();
        page.forEach(entry -> elsewhere.addAll(resolver.named(entry)));
        page.forEach(entry -> {
            numbers.put(entry.id(), entry.number().toString());
            elsewhere.remove(entry.id());
        });
        entries.refs(extract.collection().id(), elsewhere)
                .forEach((id, ref) -> numbers.put(id, ref.number().toString()));
        return resolved(resolver, page, numbers);
    }

    private static List<ExportedEntry> resolved(Resolver resolver, List<Entry> page, Map<EntryId, String> numbers) {
        return page.stream().map(entry -> resolver.resolve(entry, numbers)).toList();
    }
}
