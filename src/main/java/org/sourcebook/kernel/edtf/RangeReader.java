package org.sourcebook.kernel.edtf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads words, folded, that name two dates and what lies between: "July–August 1988", "from 3 to 9 May 2019". */
final class RangeReader {

    private static final Pattern FRAMED = Pattern.compile("(?<frame>between |from )?(?<range>.+)");
    private static final Pattern JOINT = Pattern.compile(" (?:to|until|till|through|and) | ?[-–] ?");
    /** "July 3–9, 1988", which needs its month before the second day, too. */
    private static final Pattern MONTH_FIRST = Pattern.compile(NamedForms.MONTH + " " + NamedForms.DAY + "(?<joint>"
            + JOINT.pattern() + ")(?<last>[0-9]{1,2}(?:st|nd|rd|th)?(?:, ?| )" + YearWords.FORM + ")");

    private static final Pattern UNKNOWN = Pattern.compile("(?:an? )?unknown(?: date)?");

    private RangeReader() {}

    /** The intervals the words may mean, the likeliest first; none if they are not of this form. */
    static List<Interval> read(String words) {
        var framed = FRAMED.matcher(words);
        if (!framed.matches()) {
            return List.of();
        }
        boolean between = "between ".equals(framed.group("frame"));
        String range = monthOnBothSides(framed.group("range"));
        return JOINT.matcher(range)
                .results()
                .flatMap(joint -> intervals(range, joint, between))
                .distinct()
                .toList();
    }

    private static String monthOnBothSides(String range) {
        return MONTH_FIRST.matcher(range).replaceFirst("${month} ${day}${joint}${month} ${last}");
    }

    private static Stream<Interval> intervals(String range, MatchResult joint, boolean between) {
        String from = range.substring(0, joint.start());
        String to = range.substring(joint.end());
        boolean mustTouch = joint.group().equals(" and ") && !between;
        List<? extends End> ends = ends(to);
        return IntStream.range(0, ends.size())
                .boxed()
                .flatMap(nth -> inTheManner(nth, ends.size(), starts(from, ends.get(nth))).stream()
                        .flatMap(start -> intervals(start, ends.get(nth))))
                .filter(interval -> !mustTouch || touch(interval));
    }

    /** Both ends are written in one manner: the nth meaning of the one goes with the nth of the other. */
    private static List<? extends End> inTheManner(int nth, int manners, List<? extends End> starts) {
        return starts.size() == manners ? starts.subList(nth, nth + 1) : starts;
    }

    private static Stream<Interval> intervals(End start, End end) {
        var asWritten = new Interval(start, end);
        if (start instanceof SingleDate first && end instanceof SingleDate last) {
            return first.isQualified() == last.isQualified()
                    ? Stream.of(asWritten)
                    : Stream.of(asWritten, bothQualified(first, last));
        }
        return Stream.of(asWritten);
    }

    private static Interval bothQualified(SingleDate start, SingleDate end) {
        Qualifier qualifier = start.qualifier().and(end.qualifier());
        return new Interval(start.qualified(qualifier), end.qualified(qualifier));
    }

    private static List<? extends End> ends(String words) {
        return UNKNOWN.matcher(words).matches() ? List.of(End.Missing.UNKNOWN) : DateReader.read(words);
    }

    /** The start may leave to the end what both share: its year, or its month and year. */
    private static List<? extends End> starts(String words, End end) {
        return Stream.concat(Stream.of(""), shared(end))
                .map(shared -> ends(words + shared))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<String> shared(End end) {
        if (!(end instanceof SingleDate date)) {
            return Stream.empty();
        }
        return switch (date.span()) {
            case Span.Day(LocalDate day) -> Stream.of(year(day.getYear()), " " + month(day) + year(day.getYear()));
            case Span.Month(var month) -> Stream.of(year(month.getYear()));
            case Span.SeasonOf season -> Stream.of(year(season.year()));
            case Span.Year _, Unspecified _ -> Stream.empty();
        };
    }

    private static String year(int year) {
        return " " + YearWords.write(year);
    }

    private static String month(LocalDate day) {
        return day.getMonth().name().toLowerCase(Locale.ROOT);
    }

    private static boolean touch(Interval interval) {
        return interval.start() instanceof SingleDate start
                && interval.end() instanceof SingleDate end
                && start.latest().plusDays(1).equals(end.earliest());
    }
}
