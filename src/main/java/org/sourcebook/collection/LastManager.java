package org.sourcebook.collection;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** The change would leave a collection without a manager whose role does not expire. */
public final class LastManager extends DomainError {

    LastManager() {
        super("error.last-manager", Map.of());
    }
}
