package org.sourcebook.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.SuggestionId;

/**
 * Another wording of one part of an entry that somebody suggests.
 *
 * @param id its id
 * @param entry the entry
 * @param version the version that it was made from
 * @param change what it would change of that version
 * @param note why; may be empty
 * @param by who suggests it
 * @param at when they did
 * @param settled what became of it; null while it waits
 */
public record Suggestion(
        SuggestionId id,
        EntryId entry,
        int version,
        Change change,
        String note,
        AccountId by,
        Instant at,
        @Nullable Settled settled) {

    /** What becomes of a suggestion. */
    public enum Outcome {
        /** It was saved. */
        TAKEN,
        /** It was not. */
        LEFT,
        /** Whoever made it took it back. */
        WITHDRAWN
    }

    /**
     * What became of a suggestion.
     *
     * @param answer what was said with it; may be empty
     */
    public record Settled(Outcome outcome, String answer, AccountId by, Instant at) {}

    /** The same as it was at a moment: what became of it later had not yet. */
    public Suggestion until(Instant moment) {
        return settled == null || !settled.at().isAfter(moment)
                ? this
                : new Suggestion(id, entry, version, change, note, by, at, null);
    }

    /** Whether it waits to be taken or left. */
    public boolean isOpen() {
        return settled == null;
    }
}
