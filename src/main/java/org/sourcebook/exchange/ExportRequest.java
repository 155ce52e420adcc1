package org.sourcebook.exchange;

import org.sourcebook.kernel.CollectionId;

/** What somebody wants to take out of a collection, and in which form. */
public record ExportRequest(CollectionId collection, ExportFormat format, ExportScope scope) {

    /** How the name of the file ends. */
    public String extension() {
        return switch (format) {
            case CSV -> scope.base().isPresent() ? "csv" : "zip";
            case JSON -> "json";
        };
    }
}
