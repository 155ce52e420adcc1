package org.sourcebook.db;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.sourcebook.kernel.Id;

/** Asks for the rows of many ids without naming each of them. */
public final class Among {

    private static final int FEW = 100;

    /** As the databases order the bytes of a UUID. */
    private static final Comparator<Id> BY_BYTES = Comparator.comparing(
            Id::value,
            Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                    .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned));

    private Among() {}

    /** Whether so many ids are named by their span alone. */
    public static boolean isMany(Collection<? extends Id> ids) {
        return ids.size() > FEW;
    }

    /**
     * Those of these ids that a query finds.
     *
     * @param query is asked for the rows of all of them; where they are many, for those between the least and the greatest as
     *     well, which are left out here. These are few: ids grow with time, and what is read together was made together
     */
    public static <I extends Id> Set<I> found(
            Field<I> column, Collection<I> ids, Function<Condition, ? extends Collection<I>> query) {
        var found = new HashSet<>(query.apply(ids(column, ids)));
        found.retainAll(Set.copyOf(ids));
        return found;
    }

    static <I extends Id> Condition ids(Field<I> column, Collection<I> ids) {
        return isMany(ids)
                ? column.between(
                        ids.stream().min(BY_BYTES).orElseThrow(),
                        ids.stream().max(BY_BYTES).orElseThrow())
                : column.in(ids);
    }
}
