package org.sourcebook.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sourcebook.kernel.AccountId;
import org.springframework.stereotype.Service;

/** The accounts of the instance. */
@Service
public class Accounts {

    /** All accounts by name, those of the system left out. For administrators. */
    public List<Account> all() {
        throw new UnsupportedOperationException();
    }

    /** Active accounts whose name or e-mail contains the text, by name, at most 50: to choose from when granting or assigning. For anyone signed in. */
    public List<Account> choose(String text) {
        throw new UnsupportedOperationException();
    }

    /** The names to show for these accounts, deactivated ones included. For anyone signed in. */
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        throw new UnsupportedOperationException();
    }
}
