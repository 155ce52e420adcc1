package org.sourcebook.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sourcebook.account.Accounts;
import org.sourcebook.entry.Entry;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.springframework.stereotype.Component;

/** Writes exports as CSV: a list as one file, a whole collection as a ZIP archive of one file a base. */
@Component
class CsvExport {

    private static final String ENVELOPE = "export.json";

    private final EntryReader reader;
    private final Accounts accounts;

    CsvExport(EntryReader reader, Accounts accounts) {
        this.reader = reader;
        this.accounts = accounts;
    }

    /** Writes the export and says how many entries it holds. The stream is left open. */
    long write(Extract extract, OutputStream out, Progress progress) throws IOException {
        var only = extract.request().scope().base();
        return only.isPresent()
                ? file(extract, only.get(), out, 0, progress)
                : archive(extract, new ZipOutputStream(out), progress);
    }

    private long archive(Extract extract, ZipOutputStream zip, Progress progress) throws IOException {
        zip.putNextEntry(new ZipEntry(ENVELOPE));
        zip.write(ExportJson.bytes(Envelope.of(extract)));
        long entries = 0;
        for (Base base : extract.request().scope().bases()) {
            zip.putNextEntry(new ZipEntry(base.path() + ".csv"));
            entries = file(extract, base, zip, entries, progress);
        }
        zip.finish();
        return entries;
    }

    /** Writes one file; returns the number of entries written now and before. */
    private long file(Extract extract, Base base, OutputStream out, long before, Progress progress) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var names = new AccountNames(accounts);
        var file = new CsvFile(CsvColumns.of(extract.schema(), base, names), writer);
        var resolver = reader.resolver(extract);
        var count = new Count(before, progress);
        try (var behind = new WriteBehind()) {
            reader.read(extract, base, page -> {
                names.learn(savers(page));
                var numbers = resolver.numbers(page);
                behind.write(() -> page.forEach(entry -> file.add(resolver.resolve(entry, numbers))));
                count.add(page.size());
            });
            behind.finish();
        }
        file.flush();
        return count.entries();
    }

    private static Set<AccountId> savers(List<Entry> page) {
        var savers = new HashSet<AccountId>();
        page.forEach(entry -> {
            savers.add(entry.createdBy());
            savers.add(entry.savedBy());
        });
        return savers;
    }
}
