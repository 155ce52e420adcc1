package org.sourcebook.entry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.EntryFilter;

/**
 * A list's query as the query string of its address. Days and moments are ISO 8601 and lie in UTC; a list's own order and what does
 * not narrow it are left out.
 */
final class FilterInUrl {

    static final String TEXT = "q";
    static final String KIND = "kind";
    static final String STATUS = "status";
    static final String TAG = "tag";
    static final String FROM = "from";
    static final String TO = "to";
    static final String BY = "by";
    static final String CHANGED_FROM = "changed-from";
    static final String CHANGED_TO = "changed-to";
    static final String SORT = "sort";
    static final String AT = "at";

    private static final String DESCENDING = "-";

    private FilterInUrl() {}

    /** The query string for a query; reading it back gives the same query. */
    static QueryParameters write(ListQuery query, Schema schema) {
        var parameters = new LinkedHashMap<String, List<String>>();
        EntryFilter filter = query.filter();
        put(parameters, TEXT, filter.text());
        List<String> kinds = schema.kinds().stream()
                .filter(kind -> filter.kinds().contains(kind.id()))
                .map(Kind::key)
                .toList();
        put(parameters, KIND, kinds);
        put(
                parameters,
                STATUS,
                filter.statuses().stream().sorted().map(FilterInUrl::word).toList());
        put(parameters, TAG, filter.tag());
        put(parameters, FROM, filter.from());
        put(parameters, TO, filter.to());
        put(parameters, BY, filter.changedBy());
        put(parameters, CHANGED_FROM, firstDay(filter.changedAfter()));
        put(parameters, CHANGED_TO, lastDay(filter.changedBefore()));
        if (!query.isInOwnOrder()) {
            String direction = query.sort().descending() ? DESCENDING : "";
            put(parameters, SORT, direction + word(query.sort().by()));
        }
        put(parameters, AT, query.at());
        return new QueryParameters(parameters);
    }

    /** The first day on which changes count, for a filter's time. */
    static @Nullable LocalDate firstDay(@Nullable Instant changedAfter) {
        return changedAfter == null
                ? null
                : changedAfter.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The last day on which changes count, for a filter's time. */
    static @Nullable LocalDate lastDay(@Nullable Instant changedBefore) {
        return changedBefore == null
                ? null
                : changedBefore.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The beginning of a day. */
    static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The end of a day: the beginning of the next. */
    static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The word for a constant: {@code in-review}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        put(parameters, name, Stream.of(text).filter(it -> !it.isEmpty()).toList());
    }

    private static void put(Map<String, List<String>> parameters, String name, List<String> values) {
        if (!values.isEmpty()) {
            parameters.put(name, values);
        }
    }
}
