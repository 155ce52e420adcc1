package org.sourcebook.collection.internal.standing;

import static org.sourcebook.db.Tables.COLLECTION;

import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.sourcebook.kernel.CollectionId;

/**
 * A collection that is asked about, by its id or by something in it: so that where a thing is, and who asks in that place,
 * are one query.
 *
 * @param collection the collection's id, or no value if the thing does not exist
 */
public record Whereabouts(Field<CollectionId> collection) {

    /** The collection itself. */
    public static Whereabouts of(CollectionId collection) {
        return new Whereabouts(DSL.val(collection, COLLECTION.ID));
    }

    /** The collection of a thing, which the query gives for the thing's id. */
    public static Whereabouts of(Select<Record1<CollectionId>> query) {
        return new Whereabouts(DSL.field(query));
    }
}
