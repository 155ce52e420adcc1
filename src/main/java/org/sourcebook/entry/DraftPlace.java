package org.sourcebook.entry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Id;

/**
 * Where something is typed.
 *
 * @param collection the collection
 * @param form the form
 * @param entry the entry that it is about; null for a new one
 * @param subject what in the entry it is about: the id of a thread or a comment; of a new entry the base; else empty
 */
public record DraftPlace(
        CollectionId collection, DraftForm form, @Nullable EntryId entry, String subject) {

    /** A form about an entry as a whole. */
    public static DraftPlace on(Entry entry, DraftForm form) {
        return new DraftPlace(entry.collection(), form, entry.id(), "");
    }

    /** The form for a new entry. */
    public static DraftPlace ofNew(CollectionId collection, Base base) {
        return new DraftPlace(collection, DraftForm.ENTRY, null, base.name());
    }

    /** The same form about something in the entry. */
    public DraftPlace about(Id within) {
        return new DraftPlace(collection, form, entry, within.toString());
    }

    /** The entry that it is about, unless that is a new one. */
    public Optional<EntryId> onEntry() {
        return Optional.ofNullable(entry);
    }
}
