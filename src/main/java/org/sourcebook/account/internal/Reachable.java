package org.sourcebook.account.internal;

import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.transaction.TransactionException;

/** A database that cannot be reached is not told as a wrong password or a wrong code. */
public final class Reachable {

    private Reachable() {}

    /** Does something for whoever signs in. */
    public static <T> T orUnavailable(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException away) {
            throw new InternalAuthenticationServiceException("The database does not answer", away);
        }
    }
}
