package org.sourcebook.entry;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** The entry's state does not allow this. */
public final class WrongState extends DomainError {

    /** @param status where the entry stands */
    public WrongState(Status status) {
        super("error.wrong-state", Map.of("status", status.name()));
    }
}
