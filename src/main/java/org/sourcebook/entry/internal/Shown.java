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

    /** A control character, which no label may hold ({@link org.sourcebook.kernel.Limits#check}). */
    private static final String MARK = "\u0001";

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

    /** Its tags, each between two marks that no tag holds; null if there are none. */
    static @Nullable String tags(Content content) {
        return content.tags().isEmpty() ? null : MARK + String.join(MARK, content.tags()) + MARK;
    }

    /** How {@link #tags} holds a tag. */
    static String marked(String tag) {
        return MARK + tag + MARK;
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
            return of(
                    kind.fields().stream()
                            .filter(FieldDefinition::main)
                            .map(FieldDefinition::key)
                            .toList(),
                    content);
        }

        /** @param main the keys of the fields that hold the main date */
        static When of(List<String> main, Content content) {
            List<EdtfDate> dates = main.stream()
                    .flatMap(key -> content.values(key).stream())
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
