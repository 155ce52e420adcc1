package org.sourcebook.kernel.edtf;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** Dates with a word in them: a month's or a season's name, an era, a decade. */
final class NamedForms {

    static final String MONTH = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    static final String DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";

    private static final String YEAR = "(?<year>" + YearWords.FORM + ")";
    private static final String MONTH_AND_YEAR = MONTH + "(?: of |, ?| )" + YEAR;
    private static final String SOME = "(?:a|one|some|an unknown) ";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    static final List<DateForm> ALL = List.of(
            DateForm.of(YEAR, NamedForms::year),
            DateForm.of(MONTH_AND_YEAR, NamedForms::month),
            DateForm.of(DAY + "(?: of | ?)" + MONTH_AND_YEAR, NamedForms::day),
            DateForm.of(MONTH + " ?" + DAY + "(?:, ?| )" + YEAR, NamedForms::day),
            DateForm.of("(?<season>spring|summer|autumn|fall|winter)(?: of |, ?| )" + YEAR, NamedForms::season),
            DateForm.of(SOME + "day in " + MONTH_AND_YEAR, match -> new Unspecified.DayWithinMonth(month(match))),
            DateForm.of(SOME + "day in " + YEAR, match -> new Unspecified.DayWithinYear(year(match))),
            DateForm.of(SOME + "month in " + YEAR, match -> new Unspecified.MonthWithin(year(match))),
            DateForm.ofMany("(?<year>[0-9]{3}0) ?'?s", NamedForms::yearsBeginningWith));

    private NamedForms() {}

    private static Span.Year year(MatchResult match) {
        return new Span.Year(YearWords.read(match.group("year")));
    }

    private static Span.Month month(MatchResult match) {
        return Span.Month.of(year(match).year(), monthNumber(match));
    }

    private static Span day(MatchResult match) {
        return Span.Day.of(year(match).year(), monthNumber(match), Integer.parseInt(match.group("day")));
    }

    private static int monthNumber(MatchResult match) {
        return MONTHS.indexOf(match.group("month").substring(0, 3)) + 1;
    }

    private static Span season(MatchResult match) {
        String name = match.group("season");
        Season season = name.equals("fall") ? Season.AUTUMN : Season.valueOf(name.toUpperCase(Locale.ROOT));
        return new Span.SeasonOf(year(match).year(), season);
    }

    /** "the 1900s" are ten years to some and a hundred to others. */
    private static List<Span> yearsBeginningWith(MatchResult match) {
        int base = Integer.parseInt(match.group("year"));
        Span decade = new Unspecified.YearWithin(base, 1);
        return base % 100 == 0 ? List.of(decade, new Unspecified.YearWithin(base, 2)) : List.of(decade);
    }
}
