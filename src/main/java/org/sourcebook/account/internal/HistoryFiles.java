package org.sourcebook.account.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sourcebook.account.HistoryFormat;
import org.sourcebook.journal.JournalRecord;
import org.springframework.stereotype.Component;

/** Writes records of the instance's journal, each with the name of the account that acted. */
@Component
public class HistoryFiles {

    private final AccountRepository accounts;

    HistoryFiles(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Takes records. */
    public interface Taker {

        /** Writes these next. */
        void add(List<JournalRecord> records);
    }

    /**
     * Writes a file in UTF-8 to a stream, which is left open.
     *
     * @param content gives the records
     * @throws UncheckedIOException if the stream cannot be written to
     */
    public void write(HistoryFormat format, OutputStream out, Consumer<Taker> content) {
        try {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            HistoryFile file = begin(format, writer);
            content.accept(records -> add(file, records));
            file.end();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(HistoryFile file, List<JournalRecord> records) {
        try {
            file.add(
                    records,
                    accounts.names(records.stream().map(JournalRecord::account).collect(Collectors.toSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HistoryFile begin(HistoryFormat format, Writer out) throws IOException {
        return switch (format) {
            case CSV -> new HistoryCsv(out);
            case JSON -> new HistoryJson(out);
        };
    }
}
