package org.sourcebook.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.CollectionId;

/**
 * What somebody wants to take out of a collection, and in which form.
 *
 * @param asOf the moment as of which entries are shown, to the microsecond; null for as they stand
 */
public record ExportRequest(
        CollectionId collection,
        ExportFormat format,
        ExportScope scope,
        @Nullable Instant asOf) {

    public ExportRequest {
        asOf = asOf == null ? null : asOf.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is wanted as it stands. */
    public ExportRequest(CollectionId collection, ExportFormat format, ExportScope scope) {
        this(collection, format, scope, null);
    }

    /** The moment, if it is not as they stand. */
    public Optional<Instant> moment() {
        return Optional.ofNullable(asOf);
    }

    /** How the name of the file ends. */
    public String extension() {
        return switch (format) {
            case CSV -> scope.base().isPresent() ? "csv" : "zip";
            case JSON -> "json";
        };
    }
}
