package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** A version was taken back from review before anybody decided on it. */
public record VersionWithdrawn(EntryId entry, int version) implements Event {

    @Override
    public String action() {
        return "version-withdrawn";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
