package org.sourcebook.account;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** The change would leave collections without a manager for good: somebody else has to become their manager first. */
public final class NeedsSuccessor extends DomainError {

    NeedsSuccessor(String key, Account account, int collections) {
        super(key, Map.of("name", account.name(), "count", collections));
    }
}
