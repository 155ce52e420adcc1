package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies a journal chain: the id of its collection, or {@link #INSTANCE}. */
public record ChainId(UUID value) implements Id {

    /** The chain of what happens to the instance itself: sign-ins, accounts, teams. */
    public static final ChainId INSTANCE = new ChainId(new UUID(0, 0));

    /** The chain of a collection. */
    public static ChainId of(CollectionId collection) {
        return new ChainId(collection.value());
    }

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static ChainId next() {
        return new ChainId(Id.nextValue());
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static ChainId parse(String text) {
        return new ChainId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
