package org.sourcebook.account;

import java.util.Map;
import org.sourcebook.kernel.DomainError;

/** The account is the only active administrator: without it nobody could manage accounts any more. */
public final class LastAdministrator extends DomainError {

    LastAdministrator(Account account) {
        super("error.last-administrator", Map.of("name", account.name()));
    }
}
