package org.sourcebook.kernel.edtf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of any precision in EDTF (ISO 8601-2:2019), levels 0 and 1 but for times of day: {@code 1988},
 * {@code 1988-07}, {@code 1988-07-28}, {@code 1988-22} (a season), {@code 1988~}, {@code 198X}, {@code Y17000},
 * {@code 1988-07/1988-09}, {@code ../1988-08}. Beyond level 1, seasons may be qualified and may bound an interval.
 *
 * <p>Two dates are equal when they are written alike: {@code 1988} and {@code 1988-XX} span the same days and are
 * different dates.
 *
 * @see <a href="https://www.loc.gov/standards/datetime/">Library of Congress, Extended Date/Time Format</a>
 */
public sealed interface EdtfDate permits SingleDate, Interval {

    /** The most characters that are read, here and by {@link PlainWords}; a date that was read has 25 at most. */
    int MAX_LENGTH = 100;

    /**
     * Reads an EDTF text exactly as the standard writes it: capital X and Y, ASCII digits, no spaces.
     *
     * @throws EdtfSyntax saying why the text is no date of level 0 or 1, or not one that the calendar has
     */
    static EdtfDate parse(String text) {
        return EdtfGrammar.date(text);
    }

    /** The EDTF text, to the character as it was written. */
    String text();

    /**
     * The first day that the date may mean, in the proleptic Gregorian calendar; null where the start of an interval is
     * open or unknown. A season lasts three whole months, by the meteorological seasons of the northern hemisphere: 21
     * is March to May, 22 June to August, 23 September to November, 24 December to February of the next year (the
     * standard binds 21 to 24 to no months). {@code ?}, {@code ~} and {@code %} widen nothing: the standard does not
     * say by how much.
     */
    @Nullable
    LocalDate earliest();

    /** The last day that the date may mean, as {@link #earliest()}; null where the end is open or unknown. */
    @Nullable
    LocalDate latest();
}
