package org.sourcebook.account.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.AddressWords;
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
        AddressWords.put(parameters, BY, filter.by());
        AddressWords.put(parameters, ABOUT, filter.about());
        AddressWords.put(parameters, FROM, firstDay(filter));
        AddressWords.put(parameters, TO, lastDay(filter));
        return new QueryParameters(parameters);
    }

    /** Reads a query string, which anybody may have typed. */
    static JournalFilter read(QueryParameters parameters) {
        return new JournalFilter(
                new LinkedHashSet<>(parameters.getParameters(WHAT)),
                AddressWords.one(parameters, BY, AccountId::parse).orElse(null),
                AddressWords.one(parameters, ABOUT, AccountId::parse).orElse(null),
                start(AddressWords.one(parameters, FROM, AddressWords::day).orElse(null)),
                end(AddressWords.one(parameters, TO, AddressWords::day).orElse(null)));
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
}
