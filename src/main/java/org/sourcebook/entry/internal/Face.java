package org.sourcebook.entry.internal;

import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Kind;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;

/**
 * What the rows of an edition are made from.
 *
 * @param entry the entry in the version that the edition shows
 * @param edition the edition; as the approved one, the version counts as approved whatever the entry says of itself
 * @param kind the kind of what the version says
 */
record Face(Entry entry, Edition edition, Kind kind) {

    EntryId id() {
        return entry.id();
    }

    Content content() {
        return entry.content();
    }

    Status status() {
        return edition == Edition.APPROVED ? Status.APPROVED : entry.status();
    }

    @Nullable
    Integer approved() {
        return edition == Edition.APPROVED ? Integer.valueOf(entry.version()) : entry.approved();
    }
}
