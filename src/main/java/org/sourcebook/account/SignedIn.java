package org.sourcebook.account;

import java.io.Serializable;
import org.sourcebook.kernel.AccountId;

/** What the security context's principal is: it says whose session this is, and nothing that can go stale. */
public interface SignedIn extends Serializable {

    /** Whose session this is. */
    AccountId accountId();
}
