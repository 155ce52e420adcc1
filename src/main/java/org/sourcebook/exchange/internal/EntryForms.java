package org.sourcebook.exchange.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Entries as programs get them, in JSON: one as in an export, a list in rows. */
@Component
public class EntryForms {

    private final Entries entries;
    private final Kinds kinds;
    private final JsonPages pages;

    EntryForms(Entries entries, Kinds kinds, JsonPages pages) {
        this.entries = entries;
        this.kinds = kinds;
        this.pages = pages;
    }

    /** An entry with all that the asker is told of it, as the JSON format holds it (handbook, exchange formats). */
    public byte[] whole(Member asker, Entry entry) {
        var numbers = new EntryNumbers(named -> entries.refs(asker.collection(), named));
        var resolver = new Resolver(kinds.of(asker.collection()), numbers);
        return ExportJson.bytes(
                pages.of(asker, resolver, List.of(entry), null).whole().getFirst());
    }

    /**
     * A page of a list.
     *
     * @param next the number after which the next page begins; null if this is the last
     */
    public byte[] page(Member asker, List<EntryRow> rows, @Nullable String next) {
        Schema schema = kinds.of(asker.collection());
        return ExportJson.bytes(
                new Page(rows.stream().map(row -> Row.of(row, schema)).toList(), next));
    }

    private record Page(List<Row> entries, @Nullable String next) {}

    private record Row(
            String number,
            String kind,
            String title,
            Status status,
            int version,
            @Nullable String date,
            AccountId savedBy,
            Instant savedAt) {

        static Row of(EntryRow row, Schema schema) {
            return new Row(
                    row.number().toString(),
                    schema.kind(row.kind()).map(Kind::key).orElse(""),
                    row.title(),
                    row.status(),
                    row.version(),
                    row.date(),
                    row.updatedBy(),
                    row.updatedAt());
        }
    }
}
