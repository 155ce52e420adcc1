package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.SuggestionId;

/**
 * A suggestion was not taken.
 *
 * @param part the name of the part
 * @param suggestedBy whose suggestion it was; if they left it themselves, they withdrew it
 * @param answer why; may be empty
 */
public record SuggestionLeft(EntryId entry, SuggestionId suggestion, String part, AccountId suggestedBy, String answer)
        implements Event {

    @Override
    public String action() {
        return "suggestion-left";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
