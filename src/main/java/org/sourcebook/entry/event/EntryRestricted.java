package org.sourcebook.entry.event;

import java.util.List;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;

/** An entry was restricted to some readers, or to others than before. */
public record EntryRestricted(EntryId entry, List<AccountId> readers) implements Event {

    @Override
    public String action() {
        return "entry-restricted";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
