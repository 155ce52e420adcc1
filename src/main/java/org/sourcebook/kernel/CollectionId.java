package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies a collection. */
public record CollectionId(UUID value) implements Id {

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static CollectionId next() {
        return new CollectionId(Id.nextValue());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
