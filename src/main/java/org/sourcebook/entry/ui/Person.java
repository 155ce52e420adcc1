package org.sourcebook.entry.ui;

import java.util.List;
import org.sourcebook.kernel.AccountId;

/** An account to choose. */
record Person(AccountId id, String name) {

    /** Finds accounts, and names those that are no longer found. */
    interface Search {

        /** Accounts whose name contains the text, by name. */
        List<Person> matching(String text);

        /** The account with this id, in use or not. */
        Person of(AccountId id);
    }
}
