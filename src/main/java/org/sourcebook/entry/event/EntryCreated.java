package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** An entry was created, as its first version. */
public record EntryCreated(EntryId entry, String number, String kind, String title, String contentHash)
        implements Event {

    @Override
    public String action() {
        return "entry-created";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
