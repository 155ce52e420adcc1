package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies an entry. */
public record EntryId(UUID value) implements Id {

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static EntryId next() {
        return new EntryId(Id.nextValue());
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static EntryId parse(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
