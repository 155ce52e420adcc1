package org.sourcebook.account.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.SpreadsheetCell;

/** A row a record (RFC 4180), below a row of headers. */
final class HistoryCsv implements HistoryFile {

    private final CSVPrinter printer;

    HistoryCsv(Writer out) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord("sequence", "time", "account", "name", "action", "subject", "payload", "hash");
    }

    @Override
    public void add(Iterable<JournalRecord> records, Map<AccountId, String> names) throws IOException {
        for (JournalRecord record : records) {
            printer.printRecord(Stream.of(
                            Long.toString(record.seq()),
                            record.at().toString(),
                            record.account().toString(),
                            names.getOrDefault(record.account(), ""),
                            record.action(),
                            record.subject(),
                            record.payload(),
                            record.hash())
                    .map(SpreadsheetCell::guarded));
        }
    }

    @Override
    public void end() {
        // A CSV file ends with its last row.
    }
}
