package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** A version was saved. */
public record VersionSaved(EntryId entry, int version, java.util.List<String> changed, String note, String contentHash)
        implements Event {

    @Override
    public String action() {
        return "version-saved";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
