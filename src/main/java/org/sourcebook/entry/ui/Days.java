package org.sourcebook.entry.ui;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days in addresses, which anybody may have typed. */
final class Days {

    private static final int LAST_YEAR = 9998;

    private Days() {}

    /**
     * A day in the form of ISO 8601, of those that a database can hold.
     *
     * @throws DateTimeException if it is none
     */
    static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not from year 1 to " + LAST_YEAR + ": " + text);
        }
        return day;
    }
}
