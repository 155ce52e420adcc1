package org.sourcebook.kernel;

import java.util.UUID;

/** Identifies an account. */
public record AccountId(UUID value) implements Id {

    /** The account that the command line acts as; nobody can sign in as it. */
    public static final AccountId OPERATOR = new AccountId(new UUID(0, 1));

    /** A new id, later than every id given before in this process (UUIDv7, RFC 9562 section 5.7). */
    public static AccountId next() {
        return new AccountId(Id.nextValue());
    }

    /**
     * Reads an id as {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
