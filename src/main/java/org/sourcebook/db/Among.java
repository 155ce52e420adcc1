package org.sourcebook.db;

import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.sourcebook.kernel.Id;

/** A condition for the rows of many ids that does not name each of them. */
public final class Among {

    private static final int FEW = 100;

    /** As the databases order the bytes of a UUID. */
    private static final Comparator<Id> BY_BYTES = Comparator.comparing(
            Id::value,
            Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                    .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned));

    private Among() {}

    /**
     * Holds for the rows of all of these ids; where they are many, for those between the least and the greatest as well, which
     * the caller leaves out. These are few: ids grow with time, and what is read together was made together.
     */
    public static <I extends Id> Condition ids(Field<I> column, Collection<I> ids) {
        return ids.size() <= FEW
                ? column.in(ids)
                : column.between(
                        ids.stream().min(BY_BYTES).orElseThrow(),
                        ids.stream().max(BY_BYTES).orElseThrow());
    }
}
