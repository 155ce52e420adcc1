package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** A version became the approved one. */
public record VersionApproved(EntryId entry, int version, String note) implements Event {

    @Override
    public String action() {
        return "version-approved";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
