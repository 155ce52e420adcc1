package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies what somebody typed and has not saved. */
public record DraftId(UUID value) implements Id {

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static DraftId next() {
        return new DraftId(Id.nextValue());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
