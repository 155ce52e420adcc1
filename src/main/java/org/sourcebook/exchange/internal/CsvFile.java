package org.sourcebook.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file (RFC 4180) while it is written: a row of headers, then a row an entry. */
final class CsvFile {

    private static final int ENOUGH = 1 << 16;

    private final List<CsvColumn> columns;
    private final Writer out;
    private final StringBuilder waiting = new StringBuilder(2 * ENOUGH);
    private final CSVPrinter printer;

    /** Begins the file with its headers. */
    CsvFile(List<CsvColumn> columns, Writer out) throws IOException {
        this.columns = columns;
        this.out = out;
        this.printer = new CSVPrinter(waiting, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(CsvColumn::header));
    }

    /** Adds a row. */
    void add(ExportedEntry entry) {
        try {
            for (CsvColumn column : columns) {
                printer.print(CsvCell.guarded(column.cell().apply(entry)));
            }
            printer.println();
            if (waiting.length() > ENOUGH) {
                pass();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is still waiting. */
    void flush() throws IOException {
        pass();
        out.flush();
    }

    private void pass() throws IOException {
        out.append(waiting);
        waiting.setLength(0);
    }
}
