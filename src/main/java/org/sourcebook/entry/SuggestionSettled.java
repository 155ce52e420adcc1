package org.sourcebook.entry;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** A suggestion was taken, left or withdrawn before. */
public final class SuggestionSettled extends DomainError {

    SuggestionSettled() {
        super("error.suggestion-settled", Map.of());
    }
}
