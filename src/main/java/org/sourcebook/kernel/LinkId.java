package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies a link. */
public record LinkId(UUID value) implements Id {

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static LinkId next() {
        return new LinkId(Id.nextValue());
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static LinkId parse(String text) {
        return new LinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
