package org.sourcebook.kernel;

import java.util.Map;

/** The one who asks may see the thing but not do this with it. */
public final class Forbidden extends DomainError {

    /** @param needed the permission or role that is missing, as its enum constant's name */
    public Forbidden(String needed) {
        super("error.forbidden", Map.of("needed", needed));
    }

    /** A program asks, by a token, for what a person must do who is here themselves. */
    public static Forbidden inPerson() {
        return new Forbidden("IN_PERSON");
    }
}
