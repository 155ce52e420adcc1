package org.sourcebook.kernel.edtf;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** EDTF of levels 0 and 1, written from the standard and not by the code under test. */
class EdtfTexts extends DomainContextBase {

    @Provide
    Arbitrary<String> dates() {
        return Arbitraries.oneOf(singles(), intervals());
    }

    private Arbitrary<String> intervals() {
        Arbitrary<String> between = Combinators.combine(
                        calendarDays(-9999, 4999), calendarDays(5001, 9999), qualifiers())
                .as((start, end, qualifier) -> start + "/" + end + qualifier);
        Arbitrary<String> from =
                Combinators.combine(singles(), Arbitraries.of("..", "")).as((start, end) -> start + "/" + end);
        Arbitrary<String> until =
                Combinators.combine(Arbitraries.of("..", ""), singles()).as((start, end) -> start + "/" + end);
        return Arbitraries.oneOf(between, from, until);
    }

    private Arbitrary<String> singles() {
        Arbitrary<String> seasons = Combinators.combine(
                        years(), Arbitraries.integers().between(21, 24))
                .as((year, season) -> year + "-" + season);
        Arbitrary<String> unspecified = Arbitraries.oneOf(
                years().map(year -> year + "-XX"),
                years().map(year -> year + "-XX-XX"),
                calendarDays(-9999, 9999).map(day -> day.substring(0, day.length() - 2) + "XX"),
                Arbitraries.integers().between(0, 999).map("%03dX"::formatted),
                Arbitraries.integers().between(0, 99).map("%02dXX"::formatted));
        Arbitrary<String> longYears = Arbitraries.integers()
                .between(10_000, 999_999_999)
                .flatMap(year -> Arbitraries.of("Y" + year, "Y-" + year));
        return Combinators.combine(
                        Arbitraries.oneOf(
                                years(),
                                calendarDays(-9999, 9999),
                                calendarDays(-9999, 9999).map(day -> day.substring(0, day.length() - 3)),
                                seasons,
                                unspecified,
                                longYears),
                        qualifiers())
                .as(String::concat);
    }

    private static Arbitrary<String> years() {
        return Arbitraries.integers()
                .between(-9999, 9999)
                .map(year -> year < 0 ? "-%04d".formatted(-year) : "%04d".formatted(year));
    }

    private static Arbitrary<String> calendarDays(int firstYear, int lastYear) {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(firstYear, 1, 1).toEpochDay(),
                        LocalDate.of(lastYear, 12, 31).toEpochDay())
                .map(day -> LocalDate.ofEpochDay(day).toString());
    }

    private static Arbitrary<String> qualifiers() {
        return Arbitraries.of("", "?", "~", "%").withoutEdgeCases();
    }
}
