package org.sourcebook.kernel.edtf;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads EDTF levels 0 and 1, and tells level 2 and times of day from what is no EDTF at all. */
final class EdtfGrammar {

    private static final Pattern CALENDAR = Pattern.compile(
            "(?!.*-XX-[0-9])" // a known day of some month is level 2
                    + "(?<year>-?[0-9]{4})(?:-(?<month>[0-9]{2}|XX)(?:-(?<day>[0-9]{2}|XX))?)?");
    private static final Pattern SOME_YEAR = Pattern.compile("-?(?:[0-9]{3}X|[0-9]{2}XX)");
    private static final Pattern LONG_YEAR = Pattern.compile("Y-?[1-9][0-9]{4,}");
    private static final Pattern TIMED = Pattern.compile("-?[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");
    private static final Pattern LEVEL_TWO = Pattern.compile(
            "[\\[{].+[]}]" // one of a set, all of a set
                    + "|Y-?[0-9]+E[0-9]+(?:S[0-9]+)?|Y?-?[0-9]{4,}S[0-9]+" // exponent, significant digits
                    + "|(?=.*[X?~%])[?~%]?-?[0-9X]{4}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?){0,2}"); // qualifiers and X
    // anywhere

    private static final String SOME = "XX";
    private static final int FURTHEST_YEAR = java.time.Year.MAX_VALUE;
    private static final int LONGEST_YEAR = "Y-999999999".length();
    private static final int FIRST_LEVEL_TWO_SEASON = 25;
    private static final int LAST_LEVEL_TWO_SEASON = 41;

    private EdtfGrammar() {}

    static EdtfDate date(String text) {
        if (text.isEmpty()) {
            throw new EdtfSyntax(Refusal.Reason.EMPTY, Map.of());
        }
        if (text.length() > EdtfDate.MAX_LENGTH) {
            throw new EdtfSyntax(
                    Refusal.Reason.TOO_LONG, Map.of("length", text.length(), "limit", EdtfDate.MAX_LENGTH));
        }
        String[] ends = text.split("/", -1);
        return switch (ends.length) {
            case 1 -> single(text);
            case 2 -> new Interval(end(ends[0]), end(ends[1]));
            default -> throw refused(Refusal.Reason.UNREADABLE, text);
        };
    }

    private static End end(String text) {
        for (End.Missing missing : End.Missing.values()) {
            if (missing.text().equals(text)) {
                return missing;
            }
        }
        return single(text);
    }

    private static SingleDate single(String text) {
        Qualifier qualifier = Qualifier.endOf(text);
        String bare = text.substring(0, text.length() - qualifier.sign().length());
        Span span = span(bare);
        if (span == null) {
            throw refused(reasonAgainst(text), text);
        }
        return new SingleDate(span, qualifier);
    }

    /**
     * The days that an unqualified date of level 0 or 1 names, or null where the text has no such form.
     *
     * @throws EdtfSyntax where it has the form, and the calendar has no such date
     */
    static @Nullable Span span(String text) {
        var calendar = CALENDAR.matcher(text);
        if (calendar.matches()) {
            Span.Year year = year(calendar.group("year"));
            return year == null ? null : within(year, calendar.group("month"), calendar.group("day"));
        }
        if (SOME_YEAR.matcher(text).matches()) {
            Span.Year base = year(text.replace('X', '0'));
            return base == null ? null : new Unspecified.YearWithin(base.year(), text.endsWith(SOME) ? 2 : 1);
        }
        return LONG_YEAR.matcher(text).matches() ? longYear(text) : null;
    }

    private static Span within(Span.Year year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return year;
        }
        if (month.equals(SOME)) {
            return day == null ? new Unspecified.MonthWithin(year) : new Unspecified.DayWithinYear(year);
        }
        int number = Integer.parseInt(month);
        if (day == null) {
            return monthOrSeason(year.year(), number);
        }
        return day.equals(SOME)
                ? new Unspecified.DayWithinMonth(Span.Month.of(year.year(), number))
                : Span.Day.of(year.year(), number, Integer.parseInt(day));
    }

    private static Span monthOrSeason(int year, int number) {
        if (Season.isCode(number)) {
            return new Span.SeasonOf(year, Season.ofCode(number));
        }
        if (FIRST_LEVEL_TWO_SEASON <= number && number <= LAST_LEVEL_TWO_SEASON) {
            throw refused(Refusal.Reason.LEVEL_TWO, YearText.of(year) + "-" + number);
        }
        return Span.Month.of(year, number);
    }

    /** Null for {@code -0000}: the year 0 has one way to be written. */
    private static Span.@Nullable Year year(String text) {
        int year = Integer.parseInt(text);
        return year == 0 && text.startsWith("-") ? null : new Span.Year(year);
    }

    private static Span longYear(String text) {
        if (text.length() > LONGEST_YEAR || Math.abs(Long.parseLong(text.substring(1))) > FURTHEST_YEAR) {
            throw new EdtfSyntax(Refusal.Reason.YEAR_OUT_OF_RANGE, Map.of("limit", String.valueOf(FURTHEST_YEAR)));
        }
        return new Span.Year(Integer.parseInt(text.substring(1)));
    }

    private static Refusal.Reason reasonAgainst(String text) {
        if (TIMED.matcher(text).matches()) {
            return Refusal.Reason.TIME_OF_DAY;
        }
        return LEVEL_TWO.matcher(text).matches() ? Refusal.Reason.LEVEL_TWO : Refusal.Reason.UNREADABLE;
    }

    private static EdtfSyntax refused(Refusal.Reason reason, String text) {
        return new EdtfSyntax(reason, Map.of("text", text));
    }
}
