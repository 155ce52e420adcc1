package org.sourcebook.kernel;

import java.util.Map;

/** What was asked for does not exist, or does not exist for the one who asks: the two are told apart nowhere. */
public final class NotFound extends DomainError {

    /** Nothing is there, whatever it would have been. */
    public NotFound() {
        super("error.not-found", Map.of());
    }
}
