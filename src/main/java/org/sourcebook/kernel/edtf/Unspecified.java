package org.sourcebook.kernel.edtf;

import java.time.LocalDate;

/** Some year, month or day within a time that is known: digits replaced by X from the right (EDTF level 1). */
sealed interface Unspecified extends Span {

    /**
     * {@code 198X} or {@code 19XX}.
     *
     * @param base the year with 0 for each X
     * @param digits how many X there are, 1 or 2
     */
    record YearWithin(int base, int digits) implements Unspecified {

        @Override
        public LocalDate first() {
            return LocalDate.of(base < 0 ? base - width() : base, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(base < 0 ? base : base + width(), 12, 31);
        }

        @Override
        public String text() {
            String year = YearText.of(base);
            return year.substring(0, year.length() - digits) + "X".repeat(digits);
        }

        private int width() {
            return digits == 1 ? 9 : 99;
        }
    }

    /** {@code 1988-XX}. */
    record MonthWithin(Year year) implements Unspecified {

        @Override
        public LocalDate first() {
            return year.first();
        }

        @Override
        public LocalDate last() {
            return year.last();
        }

        @Override
        public String text() {
            return year.text() + "-XX";
        }
    }

    /** {@code 1988-07-XX}. */
    record DayWithinMonth(Month month) implements Unspecified {

        @Override
        public LocalDate first() {
            return month.first();
        }

        @Override
        public LocalDate last() {
            return month.last();
        }

        @Override
        public String text() {
            return month.text() + "-XX";
        }
    }

    /** {@code 1988-XX-XX}. */
    record DayWithinYear(Year year) implements Unspecified {

        @Override
        public LocalDate first() {
            return year.first();
        }

        @Override
        public LocalDate last() {
            return year.last();
        }

        @Override
        public String text() {
            return year.text() + "-XX-XX";
        }
    }
}
