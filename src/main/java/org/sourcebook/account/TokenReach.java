package org.sourcebook.account;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.CollectionId;

/**
 * How far a token reaches, at most: never beyond what its owner may.
 *
 * @param scope what may be done
 * @param only the collections in which; null for all of its owner's
 */
public record TokenReach(TokenScope scope, @Nullable Set<CollectionId> only) implements Serializable {

    public TokenReach {
        only = only == null ? null : Set.copyOf(only);
    }

    /** The collections that it is limited to, if it is. */
    public Optional<Set<CollectionId>> limits() {
        return Optional.ofNullable(only);
    }

    /** Whether it reaches a collection. */
    public boolean reaches(CollectionId collection) {
        return only == null || only.contains(collection);
    }
}
