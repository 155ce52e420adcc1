package org.sourcebook.discussion;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** A comment is changed and deleted by its author alone, whatever the role of others. */
public final class NotYourComment extends DomainError {

    NotYourComment() {
        super("error.not-your-comment", Map.of());
    }
}
