package org.sourcebook.account;

import java.util.Locale;

/** How the instance's journal is written to a file (handbook, administration). */
public enum HistoryFormat {
    /** A row a record (RFC 4180), with a row of headers. */
    CSV("text/csv; charset=utf-8"),
    /** An array with a record a line; the details of each are its canonical JSON, unchanged. */
    JSON("application/json");

    private final String mediaType;

    HistoryFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What a browser is told that it gets. */
    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
