package org.sourcebook.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Member;
import org.sourcebook.exchange.ExportRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes an export to a stream, all of it as the collection stood at one moment. */
@Component
public class ExportWriter {

    private final Collections collections;
    private final Kinds kinds;
    private final CsvExport csv;
    private final JsonExport json;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    ExportWriter(
            Collections collections,
            Kinds kinds,
            CsvExport csv,
            JsonExport json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.collections = collections;
        this.kinds = kinds;
        this.csv = csv;
        this.json = json;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes what was asked for, as far as the asker sees it. The stream is left open.
     *
     * @return how many entries the export holds
     * @throws UncheckedIOException if the stream cannot be written to
     */
    public long write(ExportRequest request, Member asker, OutputStream out, Progress progress) {
        Long entries = snapshot.execute(status -> {
            var extract = new Extract(
                    request,
                    asker,
                    collections.get(request.collection()),
                    kinds.of(request.collection()),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            try {
                return switch (request.format()) {
                    case CSV -> csv.write(extract, out, progress);
                    case JSON -> json.write(extract, out, progress);
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return Objects.requireNonNull(entries);
    }

    /** What narrows an export, as its envelope says it. */
    public String filter(ExportRequest request) {
        return ExportJson.text(FilterForm.of(request.scope().filter(), kinds.of(request.collection())));
    }
}
