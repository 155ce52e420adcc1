package org.sourcebook.kernel.edtf;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/** Says spans, and the months and years that they are made of. */
final class SpanWords {

    private static final int FOUR_DIGITS = 1000;

    private final Words words;
    private final Locale locale;

    SpanWords(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    String of(Span span) {
        return switch (span) {
            case Span.Year(int year) -> year(year);
            case Span.Month(var month) -> month(month);
            case Span.Day(var day) -> day(day);
            case Span.SeasonOf(int year, Season season) ->
                words.text("edtf.season", Map.of("season", season.name(), "year", year(year)));
            case Unspecified.YearWithin some -> someYear(some);
            case Unspecified.MonthWithin(var year) -> words.text("edtf.some-month", Map.of("within", of(year)));
            case Unspecified.DayWithinMonth(var month) -> words.text("edtf.some-day", Map.of("within", of(month)));
            case Unspecified.DayWithinYear(var year) -> words.text("edtf.some-day", Map.of("within", of(year)));
        };
    }

    /** Years before 1 are counted BC, of which EDTF's year 0 is the first; those of few digits are said to be AD. */
    String year(int year) {
        if (year < 1) {
            return words.text("edtf.year", Map.of("era", "BC", "year", String.valueOf(1L - year)));
        }
        return words.text(
                "edtf.year", Map.of("era", year < FOUR_DIGITS ? "AD" : "PLAIN", "year", String.valueOf(year)));
    }

    /** The month's name as it stands beside a day. */
    String inDate(Month month) {
        return month.getDisplayName(TextStyle.FULL, locale);
    }

    /** The month's name as it stands without a day. */
    String alone(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    private String month(YearMonth month) {
        return words.text("edtf.month", Map.of("month", alone(month.getMonth()), "year", year(month.getYear())));
    }

    private String day(LocalDate day) {
        return words.text(
                "edtf.day",
                Map.of(
                        "day", day.getDayOfMonth(),
                        "month", inDate(day.getMonth()),
                        "year", year(day.getYear())));
    }

    /** "1900s" is ten years to some and a hundred to others: that, and years before 1000, are said by their ends. */
    private String someYear(Unspecified.YearWithin some) {
        if (some.digits() == 1 && some.base() >= FOUR_DIGITS && some.base() % 100 != 0) {
            return words.text("edtf.decade", Map.of("year", String.valueOf(some.base())));
        }
        return words.text(
                "edtf.some-year",
                Map.of(
                        "first",
                        year(some.first().getYear()),
                        "last",
                        year(some.last().getYear())));
    }
}
