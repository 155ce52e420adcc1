package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** A version was sent back with a reason. */
public record ChangesRequested(EntryId entry, int version, String reason) implements Event {

    @Override
    public String action() {
        return "changes-requested";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
