package org.sourcebook.exchange.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.CollectionId;

/**
 * Somebody took entries out of a collection.
 *
 * @param collection the collection
 * @param format the form, as its enum constant's name
 * @param base the base whose list it was, as its enum constant's name; {@code ALL} for the whole collection
 * @param filter what narrowed it, as JSON in the form of an export's envelope
 * @param rows how many entries it held
 * @param asOf the moment as of which they were shown, as an ISO 8601 instant in UTC; left out for as they stood
 */
record ExportMade(
        CollectionId collection,
        String format,
        String base,
        String filter,
        long rows,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String asOf)
        implements Event {

    @Override
    public String action() {
        return "export-made";
    }

    @Override
    public String subject() {
        return "collection:" + collection;
    }
}
