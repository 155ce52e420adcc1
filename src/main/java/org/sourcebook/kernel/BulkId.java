package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies an action on many things at once, of which each was a change of its own. */
public record BulkId(UUID value) implements Id {

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static BulkId next() {
        return new BulkId(Id.nextValue());
    }

    /**
     * The id that a text names.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static BulkId parse(String text) {
        return new BulkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
