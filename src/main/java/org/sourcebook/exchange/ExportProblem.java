package org.sourcebook.exchange;

import java.util.Locale;

/** Why an export failed. */
public enum ExportProblem {
    /** The program was stopped while it ran. */
    STOPPED,
    /** The one who asked lost the right to it while it ran. */
    REFUSED,
    /** The file could not be written. */
    FILE,
    /** Anything else; the log tells more under the job's id. */
    UNKNOWN;

    /** The translation key of the sentence that tells a person about it. */
    public String key() {
        return "exchange.problem." + name().toLowerCase(Locale.ROOT);
    }
}
