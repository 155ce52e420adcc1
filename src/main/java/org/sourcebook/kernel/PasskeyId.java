package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies a passkey. It is not the id that authenticators know it by. */
public record PasskeyId(UUID value) implements Id {

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static PasskeyId next() {
        return new PasskeyId(Id.nextValue());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
