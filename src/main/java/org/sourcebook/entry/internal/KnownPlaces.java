package org.sourcebook.entry.internal;

import java.util.Optional;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Recent;
import org.springframework.stereotype.Component;

/** To which collections entries belong that were read lately; none ever goes to another. It says nothing of who may know. */
@Component
class KnownPlaces {

    private final Recent<EntryId, CollectionId> places = new Recent<>();

    /** The collection of an entry, if it was read lately. */
    Optional<CollectionId> of(EntryId entry) {
        return places.find(entry);
    }

    /** Keeps where an entry is. */
    void keep(EntryRecord entry) {
        places.keep(entry.id(), entry.collection());
    }
}
