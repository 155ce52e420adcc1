package org.sourcebook.journal.internal.proviso;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What must still be so for a record to be appended, once its turn has come, when all changes that are before it in the
 * chain can be seen.
 *
 * @param holds a condition on which it is surely so, asked in the same breath as the record is appended; null if there is
 *     none
 * @param check asked where the condition does not hold; throws if the change must not be made after all
 */
public record Proviso(@Nullable Condition holds, Runnable check) {

    /** Nothing. */
    public static final Proviso NONE = of(() -> {});

    /** What only a check can tell. */
    public static Proviso of(Runnable check) {
        return new Proviso(null, check);
    }
}
