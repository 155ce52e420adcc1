package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** An entry was put into the trash. */
public record EntryTrashed(EntryId entry, int version) implements Event {

    @Override
    public String action() {
        return "entry-trashed";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
