package org.sourcebook.entry.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sourcebook.design.AddressWords;
import org.sourcebook.entry.ActivityFilter;
import org.sourcebook.entry.Deed;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryNumber;

/** A filter of a collection's activity as the query string of its address. Days are ISO 8601; what cannot be read is left out. */
final class ActivityAddress {

    private static final String WHAT = "what";
    private static final String BY = "by";
    private static final String ENTRY = "entry";
    private static final String FROM = "from";
    private static final String TO = "to";

    private ActivityAddress() {}

    /** The query string for a filter; reading it back gives the same filter. */
    static QueryParameters write(ActivityFilter filter) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!filter.deeds().isEmpty()) {
            parameters.put(
                    WHAT,
                    filter.deeds().stream().sorted().map(ActivityAddress::word).toList());
        }
        AddressWords.put(parameters, BY, filter.by());
        AddressWords.put(parameters, ENTRY, filter.entry());
        AddressWords.put(parameters, FROM, filter.from());
        AddressWords.put(parameters, TO, filter.to());
        return new QueryParameters(parameters);
    }

    /** The query string for all that happened to an entry. */
    static String of(EntryNumber entry) {
        return write(new ActivityFilter(Set.of(), null, entry, null, null)).getQueryString();
    }

    /** Reads a query string, which anybody may have typed. */
    static ActivityFilter read(QueryParameters parameters) {
        return new ActivityFilter(
                deeds(parameters.getParameters(WHAT)),
                AddressWords.one(parameters, BY, AccountId::parse).orElse(null),
                parameters.getSingleParameter(ENTRY).flatMap(EntryNumber::parse).orElse(null),
                AddressWords.one(parameters, FROM, AddressWords::day).orElse(null),
                AddressWords.one(parameters, TO, AddressWords::day).orElse(null));
    }

    private static Set<Deed> deeds(List<String> words) {
        var deeds = EnumSet.noneOf(Deed.class);
        Stream.of(Deed.values()).filter(deed -> words.contains(word(deed))).forEach(deeds::add);
        return deeds;
    }

    private static String word(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT);
    }
}
