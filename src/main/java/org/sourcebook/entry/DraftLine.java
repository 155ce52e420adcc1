package org.sourcebook.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Collection;
import org.sourcebook.kernel.DraftId;

/**
 * A line in a list of what somebody typed and has not saved.
 *
 * @param entry what it is about; null for a new entry
 * @param label how the form calls it
 */
public record DraftLine(
        DraftId id,
        Collection collection,
        DraftPlace place,
        @Nullable EntryRef entry,
        String label,
        Instant keptAt) {}
