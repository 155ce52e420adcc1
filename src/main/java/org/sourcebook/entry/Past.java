package org.sourcebook.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.entry.internal.EntryRecord;
import org.sourcebook.entry.internal.PastRepository;
import org.sourcebook.entry.internal.Then;
import org.sourcebook.entry.internal.Veils;
import org.sourcebook.entry.internal.WholeLists;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries as they stood at a moment, for whoever sees them today: today's role, edition and restrictions decide. In the approved
 * edition that is the version that was the approved one then; an entry of which none was is not there, nor one that lay in the
 * trash. What was purged since is gone from every moment. A moment that is still to come, or before 1970, is {@link Invalid}.
 */
@Service
@Transactional(readOnly = true)
public class Past {

    private final Access access;
    private final EntryAccess reach;
    private final PastRepository past;
    private final WholeLists whole;
    private final Veils veils;
    private final Clock clock;

    Past(Access access, EntryAccess reach, PastRepository past, WholeLists whole, Veils veils, Clock clock) {
        this.access = access;
        this.reach = reach;
        this.past = past;
        this.whole = whole;
        this.veils = veils;
        this.clock = clock;
    }

    /** Whether a moment is one that {@link #over} takes now. */
    public static boolean isOver(Instant at) {
        return !at.isBefore(Instant.EPOCH) && !at.isAfter(Instant.now());
    }

    /**
     * A moment of which all is known.
     *
     * @throws Invalid if it is still to come, or before 1970, which not every database can tell apart
     */
    public static Instant over(Instant at, Clock clock) {
        if (at.isBefore(Instant.EPOCH)) {
            throw new Invalid("at", "error.moment-too-early", Map.of());
        }
        if (at.isAfter(clock.instant())) {
            throw new Invalid("at", "error.moment-to-come", Map.of());
        }
        return at;
    }

    /**
     * A page of a list in the order of the numbers, from after a row on; from the beginning if that is null. For members.
     *
     * @param descending from the highest number on
     */
    public List<EntryRow> page(
            CollectionId collection, PastList list, boolean descending, @Nullable EntryRow after, int size) {
        return past.page(then(collection, list), list, descending, after, size);
    }

    /** How many rows a list has, counted no further than {@code most}. For members. */
    public int count(CollectionId collection, PastList list, int most) {
        return past.count(then(collection, list), list, most);
    }

    /**
     * How many rows of a list are before one of them; nothing if it is none of them, or if they are more than
     * {@code most}. For members.
     */
    public OptionalInt place(CollectionId collection, PastList list, boolean descending, EntryRow row, int most) {
        return past.place(then(collection, list), list, descending, row, most);
    }

    /**
     * Hands over all entries of a list as a whole, page by page in the order of their numbers: for exports. For members who
     * may export.
     *
     * @param pages is given each page in its turn, while the next one is already being read; what it throws ends the reading
     */
    public void whole(CollectionId collection, PastList list, Consumer<List<Entry>> pages) {
        whole.read(then(access.require(collection, Permission.EXPORT), list.at()), list, pages);
    }

    /**
     * An entry: its version of that moment, and where it stood. For members.
     *
     * @throws NotFound if it was not there
     */
    public Entry get(EntryId id, Instant at) {
        Then then = then(reach.reader(id), at);
        return seen(then, past.find(then, id));
    }

    /** The same, by number. For members. */
    public Entry get(CollectionId collection, EntryNumber number, Instant at) {
        Then then = then(access.require(collection, Permission.READ), at);
        return seen(then, past.find(then, number));
    }

    /** What to show of these entries where others name them; those that were not there are left out. For members. */
    public Map<EntryId, EntryRef> refs(CollectionId collection, Collection<EntryId> ids, Instant at) {
        return past.refs(then(access.require(collection, Permission.READ), at), ids);
    }

    private Entry seen(Then then, Optional<EntryRecord> found) {
        return found.map(EntryRecord::entry)
                .map(entry -> veils.over(then, List.of(entry)).getFirst())
                .orElseThrow(NotFound::new);
    }

    private Then then(CollectionId collection, PastList list) {
        return then(access.require(collection, Permission.READ), list.at());
    }

    /** The databases keep microseconds. */
    private Then then(Member member, Instant at) {
        return new Then(member, over(at, clock).truncatedTo(ChronoUnit.MICROS));
    }
}
