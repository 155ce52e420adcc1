package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies a token by which a program works. Whoever knows it can do nothing with it. */
public record ApiTokenId(UUID value) implements Id {

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static ApiTokenId next() {
        return new ApiTokenId(Id.nextValue());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
