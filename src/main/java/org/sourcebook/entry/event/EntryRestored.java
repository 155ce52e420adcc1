package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** An entry was taken out of the trash, as it was. */
public record EntryRestored(EntryId entry, int version) implements Event {

    @Override
    public String action() {
        return "entry-restored";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
