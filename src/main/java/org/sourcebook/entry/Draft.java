package org.sourcebook.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.DraftId;

/**
 * What somebody typed into a form and has not saved.
 *
 * @param version the version of the entry that they began with; null where the form changes none
 * @param label how a list calls it
 * @param typed all that was typed, as the form writes and reads it
 * @param keptAt when it was kept last
 */
public record Draft(
        DraftId id, DraftPlace place, @Nullable Integer version, String label, String typed, Instant keptAt) {}
