package org.sourcebook.collection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.RelationId;

/**
 * A type of link.
 *
 * @param id its id
 * @param key its name in files and in an entry's content; never changes
 * @param label how it reads from the entry that it goes out from: "spoke at"
 * @param inverse how it reads from the other end: "had as speaker"
 * @param from the base that it goes out from; any if null
 * @param to the base that it leads to; any if null
 * @param retired whether it is offered for new links no longer
 */
public record Relation(
        RelationId id,
        String key,
        String label,
        String inverse,
        @Nullable Base from,
        @Nullable Base to,
        boolean retired) {

    /** Whether a link of this relation may go out from one base to the other. */
    public boolean ties(Base source, Base target) {
        return Optional.ofNullable(from).orElse(source) == source
                && Optional.ofNullable(to).orElse(target) == target;
    }

    /** The same, read like this. */
    Relation reading(String newLabel, String newInverse) {
        return new Relation(id, key, newLabel, newInverse, from, to, retired);
    }

    /** The same, offered no longer or offered again. */
    Relation withRetired(boolean newRetired) {
        return new Relation(id, key, label, inverse, from, to, newRetired);
    }
}
