package org.sourcebook.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.review.QueueFilter;

/**
 * What the address of a queue says.
 *
 * @param slug the collection
 * @param filter which of its entries in review are shown; kept as the query parameter {@code show}
 */
record QueueAddress(String slug, QueueFilter filter) {

    private static final String SHOW = "show";

    /** The address of a collection's queue as a location has it; what it does not understand shows all. */
    static QueueAddress read(String slug, Location location) {
        var filter = location.getQueryParameters().getSingleParameter(SHOW).stream()
                .flatMap(word -> Stream.of(QueueFilter.values()).filter(it -> word(it).equals(word)))
                .findFirst();
        return new QueueAddress(slug, filter.orElse(QueueFilter.ALL));
    }

    /** The same with another filter. */
    QueueAddress with(QueueFilter other) {
        return new QueueAddress(slug, other);
    }

    /** The link to the review of an entry, with the queue as it is beside it. */
    String to(EntryNumber number) {
        String query = query().getQueryString();
        return ReviewNavigation.toReview(slug, number) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Goes to the review of an entry, or to the queue alone. */
    void go(Optional<EntryNumber> number) {
        String path = number.map(it -> ReviewNavigation.toReview(slug, it)).orElse(ReviewNavigation.toQueue(slug));
        UI.getCurrent().navigate(path, query());
    }

    private QueryParameters query() {
        return filter == QueueFilter.ALL ? QueryParameters.empty() : QueryParameters.of(SHOW, word(filter));
    }

    private static String word(QueueFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
