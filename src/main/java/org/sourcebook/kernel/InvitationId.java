package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies an invitation. */
public record InvitationId(UUID value) implements Id {

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static InvitationId next() {
        return new InvitationId(Id.nextValue());
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static InvitationId parse(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
