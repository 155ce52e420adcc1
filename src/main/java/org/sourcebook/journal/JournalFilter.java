package org.sourcebook.journal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;

/**
 * Which records of a chain are wanted.
 *
 * @param actions what happened, by the names of actions; all if empty
 * @param by who did it; anyone if null
 * @param about the account that it was done to, or that the details name; any if null
 * @param from the first point in time that counts; from the beginning if null
 * @param until the first point in time that no longer counts; to the end if null
 * @param subject what it was done to, as records name it; anything if null
 */
public record JournalFilter(
        Set<String> actions,
        @Nullable AccountId by,
        @Nullable AccountId about,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String subject) {

    /** All records. */
    public static final JournalFilter ALL = new JournalFilter(Set.of(), null, null, null, null);

    public JournalFilter {
        actions = Set.copyOf(actions);
    }

    /** Whatever it was done to. */
    public JournalFilter(
            Set<String> actions,
            @Nullable AccountId by,
            @Nullable AccountId about,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(actions, by, about, from, until, null);
    }
}
