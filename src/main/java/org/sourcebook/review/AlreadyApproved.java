package org.sourcebook.review;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** One reviewer counts once: the others that a version needs must be other people. */
public final class AlreadyApproved extends DomainError {

    /**
     * @param version the version
     * @param missing how many approvals it still needs
     */
    AlreadyApproved(int version, int missing) {
        super("error.already-approved", Map.of("version", version, "missing", missing));
    }
}
