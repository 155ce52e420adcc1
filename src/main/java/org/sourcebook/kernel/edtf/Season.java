package org.sourcebook.kernel.edtf;

import java.time.YearMonth;

/**
 * A season of EDTF level 1, which ties none to months; bounded here as {@link EdtfDate#earliest()} says. A winter bears
 * the year of its December.
 */
enum Season {
    SPRING(21, 3),
    SUMMER(22, 6),
    AUTUMN(23, 9),
    WINTER(24, 12);

    private static final int MONTHS = 3;

    private final int code;
    private final int firstMonth;

    Season(int code, int firstMonth) {
        this.code = code;
        this.firstMonth = firstMonth;
    }

    /** The number that stands in the place of the month. */
    int code() {
        return code;
    }

    YearMonth first(int year) {
        return YearMonth.of(year, firstMonth);
    }

    YearMonth last(int year) {
        return first(year).plusMonths(MONTHS - 1);
    }

    static boolean isCode(int number) {
        return SPRING.code <= number && number <= WINTER.code;
    }

    static Season ofCode(int code) {
        return values()[code - SPRING.code];
    }
}
