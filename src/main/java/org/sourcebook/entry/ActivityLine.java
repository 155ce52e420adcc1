package org.sourcebook.entry;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;

/**
 * One thing that happened in a collection. Its sentence is the text {@code activity.<action>} with {@code who} and
 * {@code entry}, and with the details that are texts or numbers under their own names.
 *
 * @param seq its place in the collection's journal
 * @param at when it happened
 * @param account who did it
 * @param who their name
 * @param action what was done
 * @param entry the entry that it was done to or in; null if it was done to none
 * @param details the rest of what the journal keeps of it
 */
public record ActivityLine(
        long seq,
        Instant at,
        AccountId account,
        String who,
        String action,
        @Nullable EntryRef entry,
        Map<String, Object> details) {}
