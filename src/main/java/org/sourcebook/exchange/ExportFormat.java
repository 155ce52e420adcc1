package org.sourcebook.exchange;

import java.util.Locale;

/** The forms in which entries are taken out (handbook, exchange formats). */
public enum ExportFormat {
    /** One row an entry; a list is one file, a whole collection a ZIP archive of one file a base. */
    CSV,
    /** Everything in one document. */
    JSON;

    /** The word for it in options, file names and translation keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
