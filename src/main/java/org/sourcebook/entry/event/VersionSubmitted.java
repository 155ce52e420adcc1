package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** A version was handed over for review. */
public record VersionSubmitted(EntryId entry, int version, String note) implements Event {

    @Override
    public String action() {
        return "version-submitted";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
