package org.sourcebook.account.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sourcebook.journal.JournalFilter;
import org.sourcebook.kernel.AccountId;

/** A filter of the journal as the query string of its address. Days are ISO 8601 and lie in UTC; what cannot be read is left out. */
final class JournalAddress {

    private static final String WHAT = "what";
    private static final String BY = "by";
    private static final String ABOUT = "about";
    private static final String FROM = "from";
    private static final String TO = "to";

    private JournalAddress() {}

    /** The query string for a filter; reading it back gives the same filter. */
    static QueryParameters write(JournalFilter filter) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!filter.actions().isEmpty()) {
            parameters.put(WHAT, filter.actions().stream().sorted().toList());
        }
        put(parameters, BY, filter.by());
        put(parameters, ABOUT, filter.about());
        put(parameters, FROM, firstDay(filter));
        put(parameters, TO, lastDay(filter));
        return new QueryParameters(parameters);
    }

    /** Reads a query string, which anybody may have typed. */
    static JournalFilter read(QueryParameters parameters) {
        return new JournalFilter(
                new LinkedHashSet<>(parameters.getParameters(WHAT)),
                one(parameters, BY, AccountId::parse).orElse(null),
                one(parameters, ABOUT, AccountId::parse).orElse(null),
                start(one(parameters, FROM, LocalDate::parse).orElse(null)),
                end(one(parameters, TO, LocalDate::parse).orElse(null)));
    }

    /** The first day that counts. */
    static @Nullable LocalDate firstDay(JournalFilter filter) {
        return day(filter.from());
    }

    /** The last day that counts. */
    static @Nullable LocalDate lastDay(JournalFilter filter) {
        Instant until = filter.until();
        return until == null ? null : day(until.minusNanos(1));
    }

    /** The beginning of a day. */
    static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The end of a day: the beginning of the next. */
    static @Nullable Instant end(@Nullable LocalDate day) {
        return start(day == null ? null : day.plusDays(1));
    }

    private static @Nullable LocalDate day(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    private static <T> Optional<T> one(QueryParameters parameters, String name, Function<String, T> reading) {
        return parameters.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(reading.apply(text));
            } catch (IllegalArgumentException | DateTimeParseException unreadable) {
                return Optional.empty();
            }
        });
    }
}
