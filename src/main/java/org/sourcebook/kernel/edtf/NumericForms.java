package org.sourcebook.kernel.edtf;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** Dates in digits alone: EDTF's own within a sentence, and the day, month and year in the orders people write. */
final class NumericForms {

    private static final String YEAR = "(?<year>[0-9]{4})";
    private static final int MONTHS = 12;

    static final List<DateForm> ALL = List.of(
            DateForm.ofMany("-?[0-9]{2}[0-9x]{2}(?:-[0-9x]{2}){0,2}|y-?[0-9]+", NumericForms::edtf),
            DateForm.of(YEAR + "(?<sep>[-/.])(?<month>[0-9]{1,2})\\k<sep>(?<day>[0-9]{1,2})", NumericForms::day),
            DateForm.of("(?<month>[0-9]{1,2})[-/.]" + YEAR, NumericForms::month),
            DateForm.ofMany(
                    "(?<first>[0-9]{1,2})(?<sep>[-/.])(?<second>[0-9]{1,2})\\k<sep>" + YEAR,
                    NumericForms::dayAndMonthInSomeOrder));

    private NumericForms() {}

    private static List<Span> edtf(MatchResult match) {
        Span span = EdtfGrammar.span(match.group().toUpperCase(Locale.ROOT));
        return span == null ? List.of() : List.of(span);
    }

    private static Span day(MatchResult match) {
        return Span.Day.of(number(match, "year"), number(match, "month"), number(match, "day"));
    }

    private static Span month(MatchResult match) {
        return Span.Month.of(number(match, "year"), number(match, "month"));
    }

    private static List<Span> dayAndMonthInSomeOrder(MatchResult match) {
        int year = number(match, "year");
        int first = number(match, "first");
        int second = number(match, "second");
        if (second > MONTHS && first <= MONTHS) {
            return List.of(Span.Day.of(year, first, second));
        }
        if (first > MONTHS || first == second) {
            return List.of(Span.Day.of(year, second, first));
        }
        return List.of(Span.Day.of(year, second, first), Span.Day.of(year, first, second));
    }

    private static int number(MatchResult match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
