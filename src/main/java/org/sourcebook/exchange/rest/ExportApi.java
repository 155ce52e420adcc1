package org.sourcebook.exchange.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Permission;
import org.sourcebook.exchange.ExportFile;
import org.sourcebook.exchange.ExportFormat;
import org.sourcebook.exchange.ExportRequest;
import org.sourcebook.exchange.ExportScope;
import org.sourcebook.exchange.Exports;
import org.sourcebook.kernel.Invalid;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A whole collection, as far as a program's token shows it, written while it is read. */
@RestController
class ExportApi {

    private final Collections collections;
    private final Exports exports;
    private final Clock clock;

    ExportApi(Collections collections, Exports exports, Clock clock) {
        this.collections = collections;
        this.exports = exports;
        this.clock = clock;
    }

    /** As it stands, or as it stood at a moment. A failure after the first bytes breaks the connection off, so that nobody takes a part for the whole. */
    @GetMapping("/api/v1/collections/{slug}/export")
    void export(
            @PathVariable String slug,
            @RequestParam("format") String word,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            HttpServletResponse response)
            throws IOException {
        Collection collection = collections.enter(slug, Permission.EXPORT).collection();
        var request = new ExportRequest(collection.id(), format(word), new ExportScope.Whole(), moment(asOf));
        response.setContentType(ExportFile.mediaType(request.extension()));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(collection.slug() + "." + request.extension())
                        .build()
                        .toString());
        exports.write(request, response.getOutputStream());
    }

    private @Nullable Instant moment(@Nullable String asOf) {
        if (asOf == null) {
            return null;
        }
        try {
            Instant moment = Instant.parse(asOf);
            if (moment.isBefore(Instant.EPOCH)) {
                throw new Invalid("asOf", "error.api-as-of", Map.of());
            }
            if (moment.isAfter(clock.instant())) {
                throw new Invalid("asOf", "error.moment-to-come", Map.of());
            }
            return moment;
        } catch (DateTimeParseException none) {
            throw new Invalid("asOf", "error.api-as-of", Map.of());
        }
    }

    private static ExportFormat format(String word) {
        return Stream.of(ExportFormat.values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid("format", "error.api-format", Map.of()));
    }
}
