package org.sourcebook.exchange.internal;

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
 */
record ExportMade(CollectionId collection, String format, String base, String filter, long rows) implements Event {

    @Override
    public String action() {
        return "export-made";
    }

    @Override
    public String subject() {
        return "collection:" + collection;
    }
}
