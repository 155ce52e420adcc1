package org.sourcebook.review;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** A version cannot be taken back from review, since somebody has decided on it already. */
public final class ReviewBegun extends DomainError {

    /** @param version the version in review */
    public ReviewBegun(int version) {
        super("error.review-begun", Map.of("version", version));
    }
}
