package org.sourcebook.exchange.internal;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Permission;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** Writes exports as one JSON document (handbook, exchange formats). */
@Component
class JsonExport {

    private static final String FORMAT = "sourcebook";
    private static final int VERSION = 1;
    private static final int RECORDS_AT_ONCE = 500;

    private final EntryReader reader;
    private final JsonPages pages;
    private final Journal journal;
    private final Accounts accounts;

    JsonExport(EntryReader reader, JsonPages pages, Journal journal, Accounts accounts) {
        this.reader = reader;
        this.pages = pages;
        this.journal = journal;
        this.accounts = accounts;
    }

    /** Writes the export and says how many entries it holds. The stream is left open. */
    long write(Extract extract, OutputStream out, Progress progress) {
        var names = new AccountNames(accounts);
        try (JsonGenerator json = ExportJson.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("version", VERSION);
            json.writePOJOProperty("export", Envelope.of(extract));
            json.writePOJOProperty("collection", Described.of(extract.collection()));
            json.writePOJOProperty("schema", ExportedSchema.of(extract.schema()));
            long entries = entries(extract, json, names, progress);
            if (holdsJournal(extract)) {
                journal(extract, json, names);
            }
            json.writePOJOProperty("accounts", names.all());
            json.writeEndObject();
            json.writeRaw('\n');
            return entries;
        }
    }

    private long entries(Extract extract, JsonGenerator json, AccountNames names, Progress progress) {
        var resolver = reader.resolver(extract);
        var count = new Count(0, progress);
        json.writeArrayPropertyStart("entries");
        try (var behind = new WriteBehind()) {
            for (Base base : extract.request().scope().bases()) {
                reader.read(extract, base, page -> {
                    var told = pages.of(
                            extract.asker(), resolver, page, extract.request().asOf());
                    names.learn(told.accounts());
                    behind.write(() -> told.whole().forEach(json::writePOJO));
                    count.add(page.size());
                });
            }
            behind.finish();
        }
        json.writeEndArray();
        return count.entries();
    }

    /** The journal is the managers', and it is the whole collection's. */
    private static boolean holdsJournal(Extract extract) {
        return extract.asker().may(Permission.MANAGE) && extract.request().scope() instanceof ExportScope.Whole;
    }

    /** The records of a moment are the first of the chain: what comes later is recorded later. */
    private void journal(Extract extract, JsonGenerator json, AccountNames names) {
        ChainId chain = ChainId.of(extract.collection().id());
        Instant last = extract.request().moment().orElse(Instant.MAX);
        json.writeArrayPropertyStart("journal");
        var page = journal.after(chain, 0, RECORDS_AT_ONCE);
        while (!page.isEmpty()) {
            var told = page.stream()
                    .takeWhile(record -> !record.at().isAfter(last))
                    .toList();
            names.learn(told.stream().map(JournalRecord::account).toList());
            told.forEach(json::writePOJO);
            page = told.size() < page.size()
                    ? List.of()
                    : journal.after(chain, page.getLast().seq(), RECORDS_AT_ONCE);
        }
        json.writeEndArray();
    }

    /** The collection itself. */
    private record Described(
            String slug,
            String name,
            String description,
            int approvalsNeeded,
            boolean viewersSeeWorking,
            boolean reasonsNeeded) {

        static Described of(Collection collection) {
            return new Described(
                    collection.slug(),
                    collection.name(),
                    collection.description(),
                    collection.settings().approvalsNeeded(),
                    collection.settings().viewersSeeWorking(),
                    collection.settings().reasonsNeeded());
        }
    }
}
