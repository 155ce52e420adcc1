package org.sourcebook.kernel.edtf;

import java.util.Locale;

/** How EDTF writes a year: four digits, with a sign before year 0; more only behind the letter Y (level 1). */
final class YearText {

    private static final int FOUR_DIGITS = 9999;

    private YearText() {}

    static String of(int year) {
        if (Math.abs(year) > FOUR_DIGITS) {
            return "Y" + year;
        }
        return (year < 0 ? "-" : "") + String.format(Locale.ROOT, "%04d", Math.abs(year));
    }
}
