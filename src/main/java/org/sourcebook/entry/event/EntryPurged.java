package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** An entry was deleted for good. The record before says which payloads were erased with it. */
public record EntryPurged(EntryId entry, String number, String reason) implements Event {

    @Override
    public String action() {
        return "entry-purged";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
