package org.sourcebook.entry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Schema;
import org.sourcebook.design.AddressWords;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.entry.Past;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.edtf.EdtfDate;
import org.sourcebook.kernel.edtf.EdtfSyntax;

/** Reads a list's query from the query string of its address. What cannot be read is left out, and named. */
final class FilterReader {

    /**
     * A query that was read.
     *
     * @param ignored the parts of the query string that mean nothing, as {@code name=value}
     */
    record Read(ListQuery query, List<String> ignored) {}

    private final QueryParameters parameters;
    private final Schema schema;
    private final Base base;
    private final List<String> ignored = new ArrayList<>();

    private FilterReader(QueryParameters parameters, Schema schema, Base base) {
        this.parameters = parameters;
        this.schema = schema;
        this.base = base;
    }

    /** Reads a query string, which anybody may have typed. */
    static Read read(QueryParameters parameters, Schema schema, Base base) {
        var reader = new FilterReader(parameters, schema, base);
        var query = new ListQuery(reader.filter(), reader.sort(), reader.moment());
        return new Read(query, List.copyOf(reader.ignored));
    }

    private EntryFilter filter() {
        LocalDate from = bound(FilterInUrl.FROM, EdtfDate::earliest);
        LocalDate changedFrom = day(FilterInUrl.CHANGED_FROM);
        return new EntryFilter(
                one(FilterInUrl.TEXT, Optional::of).orElse(""),
                all(FilterInUrl.KIND, key -> schema.kind(base, key).map(Kind::id)),
                all(FilterInUrl.STATUS, word -> constant(Status.values(), word)),
                one(FilterInUrl.TAG, Optional::of).orElse(""),
                from,
                until(from, FilterInUrl.TO, name -> bound(name, EdtfDate::latest)),
                one(FilterInUrl.BY, FilterReader::account).orElse(null),
                FilterInUrl.start(changedFrom),
                FilterInUrl.end(until(changedFrom, FilterInUrl.CHANGED_TO, this::day)));
    }

    /** A moment that is past. */
    private @Nullable Instant moment() {
        return one(FilterInUrl.AT, FilterReader::moment)
                .map(at -> at.truncatedTo(ChronoUnit.MICROS))
                .orElse(null);
    }

    /** The last day of a range, if it is not before the first. */
    private @Nullable LocalDate until(
            @Nullable LocalDate first, String name, Function<String, @Nullable LocalDate> reading) {
        LocalDate last = reading.apply(name);
        if (DayRange.isBackwards(first, last)) {
            ignored.add(name + "=" + String.join(",", parameters.getParameters(name)));
            return null;
        }
        return last;
    }

    private EntrySort sort() {
        return one(FilterInUrl.SORT, FilterReader::sort).orElse(EntrySort.TITLE);
    }

    /** A day, or a date of any precision of which one end is taken. */
    private @Nullable LocalDate bound(String name, Function<EdtfDate, @Nullable LocalDate> end) {
        return one(name, text -> date(text).map(end)).orElse(null);
    }

    private @Nullable LocalDate day(String name) {
        return one(name, FilterReader::isoDay).orElse(null);
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> reading) {
        return all(name, reading).stream().findFirst();
    }

    private <T> Set<T> all(String name, Function<String, Optional<T>> reading) {
        var found = new LinkedHashSet<T>();
        for (String text : parameters.getParameters(name)) {
            reading.apply(text).ifPresentOrElse(found::add, () -> ignored.add(name + "=" + text));
        }
        return found;
    }

    private static Optional<EntrySort> sort(String text) {
        boolean descending = text.startsWith("-");
        return constant(EntrySort.By.values(), descending ? text.substring(1) : text)
                .map(by -> new EntrySort(by, descending));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String word) {
        return Stream.of(constants)
                .filter(constant -> FilterInUrl.word(constant).equals(word))
                .findFirst();
    }

    private static Optional<AccountId> account(String text) {
        try {
            return Optional.of(AccountId.parse(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<EdtfDate> date(String text) {
        try {
            return Optional.of(EdtfDate.parse(text));
        } catch (EdtfSyntax noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return Optional.of(moment).filter(Past::isOver);
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> isoDay(String text) {
        try {
            return Optional.of(AddressWords.day(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
