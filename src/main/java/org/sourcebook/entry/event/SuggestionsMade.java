package org.sourcebook.entry.event;

import java.util.List;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/**
 * Another wording of some parts was suggested.
 *
 * @param version the version that it was made from
 * @param changed the names of the parts
 * @param contentHash of all that the entry would say with it
 */
public record SuggestionsMade(EntryId entry, int version, List<String> changed, String note, String contentHash)
        implements Event {

    @Override
    public String action() {
        return "suggestions-made";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
