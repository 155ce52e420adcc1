package org.sourcebook.kernel.edtf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** The days that a date names, as exactly as it names them. Years are astronomical: 0 is 1 BC. */
sealed interface Span permits Span.Day, Span.Month, Span.SeasonOf, Span.Year, Unspecified {

    LocalDate first();

    LocalDate last();

    /** The EDTF text, without a qualifier. */
    String text();

    record Day(LocalDate day) implements Span {

        /** @throws EdtfSyntax where the calendar has no such month or day */
        static Day of(int year, int month, int day) {
            YearMonth yearMonth = Month.of(year, month).month();
            if (!yearMonth.isValidDay(day)) {
                throw new EdtfSyntax(
                        Refusal.Reason.DAY_NOT_IN_MONTH,
                        Map.of("day", day, "month", yearMonth.toString(), "days", yearMonth.lengthOfMonth()));
            }
            return new Day(yearMonth.atDay(day));
        }

        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public LocalDate last() {
            return day;
        }

        @Override
        public String text() {
            return day.toString();
        }
    }

    record Month(YearMonth month) implements Span {

        /** @throws EdtfSyntax where the month is not one of 1 to 12 */
        static Month of(int year, int month) {
            if (month < 1 || month > 12) {
                throw new EdtfSyntax(Refusal.Reason.MONTH_OUT_OF_RANGE, Map.of("month", month));
            }
            return new Month(YearMonth.of(year, month));
        }

        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }

        @Override
        public String text() {
            return month.toString();
        }
    }

    record SeasonOf(int year, Season season) implements Span {

        @Override
        public LocalDate first() {
            return season.first(year).atDay(1);
        }

        @Override
        public LocalDate last() {
            return season.last(year).atEndOfMonth();
        }

        @Override
        public String text() {
            return YearText.of(year) + "-" + season.code();
        }
    }

    record Year(int year) implements Span {

        @Override
        public LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public String text() {
            return YearText.of(year);
        }
    }
}
