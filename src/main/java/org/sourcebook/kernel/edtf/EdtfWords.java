package org.sourcebook.kernel.edtf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;

/**
 * Says dates as a person would: "summer 1988", "July to August 1988", "about 1988", "until August 1988". The sentences
 * come from {@link Words}, the names of the months from the locale.
 */
public final class EdtfWords {

    private final Words words;
    private final SpanWords spans;

    /** @param locale of the months' names; the language that the words are in */
    public EdtfWords(Words words, Locale locale) {
        this.words = words;
        this.spans = new SpanWords(words, locale);
    }

    /** The date in words. Its exact form is {@link EdtfDate#text()}: some words stand for several dates. */
    public String of(EdtfDate date) {
        return switch (date) {
            case SingleDate single -> single(single);
            case Interval interval -> interval(interval);
        };
    }

    private String interval(Interval interval) {
        if (interval.start() == End.Missing.OPEN) {
            return words.text("edtf.until", Map.of("end", end(interval.end())));
        }
        if (interval.end() == End.Missing.OPEN) {
            return words.text("edtf.from", Map.of("start", end(interval.start())));
        }
        if (interval.start() instanceof SingleDate start && interval.end() instanceof SingleDate end) {
            return between(start, end);
        }
        return fromTo(interval.start(), interval.end());
    }

    /** Says what both ends share once. */
    private String between(SingleDate start, SingleDate end) {
        boolean plain = !start.isQualified() && !end.isQualified() && !start.equals(end);
        if (plain && start.span() instanceof Span.Month(var first) && end.span() instanceof Span.Month(var last)) {
            return first.getYear() == last.getYear() ? months(first, last) : fromTo(start, end);
        }
        if (plain && start.span() instanceof Span.Day(var first) && end.span() instanceof Span.Day(var last)) {
            return first.getYear() == last.getYear() ? days(first, last) : fromTo(start, end);
        }
        return fromTo(start, end);
    }

    private String fromTo(End start, End end) {
        return words.text("edtf.from-to", Map.of("start", end(start), "end", end(end)));
    }

    private String months(YearMonth first, YearMonth last) {
        return words.text(
                "edtf.months-of-a-year",
                Map.of(
                        "first", spans.alone(first.getMonth()),
                        "last", spans.alone(last.getMonth()),
                        "year", spans.year(last.getYear())));
    }

    private String days(LocalDate first, LocalDate last) {
        String key = first.getMonth() == last.getMonth() ? "edtf.days-of-a-month" : "edtf.days-of-a-year";
        return words.text(
                key,
                Map.of(
                        "firstDay", first.getDayOfMonth(),
                        "firstMonth", spans.inDate(first.getMonth()),
                        "lastDay", last.getDayOfMonth(),
                        "lastMonth", spans.inDate(last.getMonth()),
                        "year", spans.year(last.getYear())));
    }

    private String end(End end) {
        return switch (end) {
            case SingleDate date -> single(date);
            case End.Missing missing -> words.text("edtf.unknown", Map.of());
        };
    }

    private String single(SingleDate date) {
        String said = spans.of(date.span());
        return switch (date.qualifier()) {
            case NONE -> said;
            case UNCERTAIN -> words.text("edtf.uncertain", Map.of("date", said));
            case APPROXIMATE -> words.text("edtf.approximate", Map.of("date", said));
            case UNCERTAIN_AND_APPROXIMATE -> words.text("edtf.uncertain-and-approximate", Map.of("date", said));
        };
    }
}
