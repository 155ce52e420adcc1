package org.sourcebook.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.springframework.stereotype.Service;

/** Reading entries. Everyone gets the edition that they may see; what they may not see does not exist. */
@Service
public class Entries {

    /** A page of a list, from after a row on; from the beginning if that is null. For members. */
    public List<EntryRow> page(
            CollectionId collection,
            Base base,
            EntryFilter filter,
            EntrySort sort,
            @Nullable EntryRow after,
            int size) {
        throw new UnsupportedOperationException();
    }

    /** How many rows a list has, counted no further than {@code most}. For members. */
    public int count(CollectionId collection, Base base, EntryFilter filter, int most) {
        throw new UnsupportedOperationException();
    }

    /** How many entries there are by base and state, trash included. For members. */
    public Map<Base, Map<Status, Integer>> figures(CollectionId collection) {
        throw new UnsupportedOperationException();
    }

    /** A page of whole entries by number, from after a number on (0: from the beginning): for exports. For members who may export. */
    public List<Entry> whole(CollectionId collection, Base base, EntryFilter filter, int afterNumber, int size) {
        throw new UnsupportedOperationException();
    }

    /** The newest version that the one who asks may see. For members. */
    public Entry get(EntryId id) {
        throw new UnsupportedOperationException();
    }

    /** The same, by number. For members. */
    public Entry get(CollectionId collection, EntryNumber number) {
        throw new UnsupportedOperationException();
    }

    /** What to show of these entries where others name them; those that the one who asks may not see are left out. For members. */
    public Map<EntryId, EntryRef> refs(CollectionId collection, Collection<EntryId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Entries whose title, a name or the number matches, best first, trash left out: to choose from. For members. */
    public List<EntryRef> suggest(CollectionId collection, @Nullable Base base, String text, int size) {
        throw new UnsupportedOperationException();
    }

    /** The links that lead to an entry from entries that the one who asks may see. For members. */
    public List<InwardLink> inward(EntryId id) {
        throw new UnsupportedOperationException();
    }

    /** The tags in use, by name. For members. */
    public List<String> tags(CollectionId collection) {
        throw new UnsupportedOperationException();
    }
}
