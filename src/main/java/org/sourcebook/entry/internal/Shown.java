package org.sourcebook.entry.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.Kind;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Name;
import org.sourcebook.kernel.Folding;
import org.sourcebook.kernel.edtf.EdtfDate;

/** What lists sort and filter by, made from an entry's content. */
final class Shown {

    private static final int SEARCHED = 2_000;

    private Shown() {}

    /** The folded beginning of the title. */
    static String sortTitle(Content content) {
        return Folding.sortKey(content.title());
    }

    /** Title and names, folded, to be searched. */
    static String folded(Content content) {
        String searched = Stream.concat(
                        Stream.of(content.title()), content.names().stream().map(Name::text))
                .map(Folding::fold)
                .collect(Collectors.joining("\n"));
        return Folding.cut(searched, SEARCHED);
    }

    /**
     * When it was, by the main date of its kind.
     *
     * @param text the value that may mean the earliest day, as written: what lists sort by; null if there is none
     * @param earliestDay the first day that any value allows, as days since 1970-01-01
     * @param latestDay the last day likewise
     */
    record When(@Nullable String text, long earliestDay, long latestDay) {

        static When of(Kind kind, Content content) {
            List<EdtfDate> dates = kind.fields().stream()
                    .filter(FieldDefinition::main)
                    .flatMap(field -> content.values(field.key()).stream())
                    .map(FieldValue::text)
                    .map(EdtfDate::parse)
                    .toList();
            var earliest = dates.stream().min(Comparator.comparingLong(When::earliestDay));
            return new When(
                    earliest.map(EdtfDate::text).orElse(null),
                    earliest.map(When::earliestDay).orElse(Long.MIN_VALUE),
                    dates.stream()
                            .mapToLong(date -> day(date.latest(), Long.MAX_VALUE))
                            .max()
                            .orElse(Long.MIN_VALUE));
        }

        private static long earliestDay(EdtfDate date) {
            return day(date.earliest(), Long.MIN_VALUE);
        }

        private static long day(@Nullable LocalDate date, long otherwise) {
            return date == null ? otherwise : date.toEpochDay();
        }
    }
}
