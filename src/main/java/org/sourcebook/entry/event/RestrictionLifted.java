package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** An entry is seen by all members again. */
public record RestrictionLifted(EntryId entry) implements Event {

    @Override
    public String action() {
        return "restriction-lifted";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
