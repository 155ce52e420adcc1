package org.sourcebook.exchange.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.kernel.EntryId;

/**
 * The numbers of the entries that others name, as far as the asker sees them. A number never changes, and an export shows
 * one moment: so those found are kept, while there is room, and the many entries that name the same ones ask once.
 */
final class EntryNumbers {

    private static final int ROOM = 20_000;

    private final Finder finder;
    private final Map<EntryId, Optional<String>> kept = new HashMap<>();

    /** Finds those of some entries that the asker sees. */
    interface Finder {

        Map<EntryId, EntryRef> seen(Set<EntryId> named);
    }

    EntryNumbers(Finder finder) {
        this.finder = finder;
    }

    /** The numbers of those of these entries that the asker sees. */
    Map<EntryId, String> of(Set<EntryId> ids) {
        if (kept.size() > ROOM) {
            kept.clear();
        }
        var unknown = new HashSet<>(ids);
        unknown.removeAll(kept.keySet());
        if (!unknown.isEmpty()) {
            var found = finder.seen(unknown);
            unknown.forEach(id -> kept.put(
                    id,
                    Optional.ofNullable(found.get(id)).map(ref -> ref.number().toString())));
        }
        var numbers = new HashMap<EntryId, String>();
        ids.forEach(id -> kept.getOrDefault(id, Optional.empty()).ifPresent(number -> numbers.put(id, number)));
        return numbers;
    }
}
