package org.sourcebook.review;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** A review is finished when every part is decided on that the reviewer may decide on. */
public final class PartsUndecided extends DomainError {

    /** @param missing how many are not decided on */
    PartsUndecided(int missing) {
        super("error.parts-undecided", Map.of("missing", missing));
    }
}
