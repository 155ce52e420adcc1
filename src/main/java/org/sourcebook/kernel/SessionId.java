package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies one time that somebody signed in. Whoever knows it can do nothing with it. */
public record SessionId(UUID value) implements Id {

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static SessionId next() {
        return new SessionId(Id.nextValue());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
