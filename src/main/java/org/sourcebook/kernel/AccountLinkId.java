package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies a one-time link of an account. */
public record AccountLinkId(UUID value) implements Id {

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static AccountLinkId next() {
        return new AccountLinkId(Id.nextValue());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
