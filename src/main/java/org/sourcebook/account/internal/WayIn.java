package org.sourcebook.account.internal;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;

/** A change of how somebody gets into their account, of which they are told by mail. */
public interface WayIn extends Event {

    /** Whose account it is. */
    AccountId account();
}
