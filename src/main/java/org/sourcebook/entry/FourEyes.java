package org.sourcebook.entry;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** Nobody approves a version that holds a change of their own. */
public final class FourEyes extends DomainError {

    /** @param version the version that holds a change of the one who asked */
    public FourEyes(int version) {
        super("error.four-eyes", Map.of("version", version));
    }
}
