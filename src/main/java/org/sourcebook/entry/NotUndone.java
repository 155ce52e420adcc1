package org.sourcebook.entry;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** A change was not taken back, and why. */
public final class NotUndone extends DomainError {

    NotUndone(String key, Map<String, Object> arguments) {
        super(key, arguments);
    }
}
