package org.sourcebook.exchange.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
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
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        var names = new AccountNames(accounts);
        var file = new CsvFile(CsvColumns.of(extract.schema(), base, names), writer);
        var resolver = new Resolver(extract.schema());
        var count = new Count(before, progress);
        reader.read(extract, base, page -> {
            names.learn(savers(page));
            reader.resolve(extract, resolver, page).forEach(file::add);
            count.add(page.size());
        });
        writer.flush();
        return count.entries();
    }

    private static List<AccountId> savers(List<Entry> page) {
        return page.stream()
                .flatMap(entry -> Stream.of(entry.createdBy(), entry.savedBy()))
                .toList();
    }
}
