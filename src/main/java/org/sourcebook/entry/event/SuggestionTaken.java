package org.sourcebook.entry.event;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.SuggestionId;

/**
 * A suggestion was taken: the record before says what was saved.
 *
 * @param version the version that it became
 * @param part the name of the part
 * @param suggestedBy whose suggestion it was
 */
public record SuggestionTaken(EntryId entry, SuggestionId suggestion, int version, String part, AccountId suggestedBy)
        implements Event {

    @Override
    public String action() {
        return "suggestion-taken";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
