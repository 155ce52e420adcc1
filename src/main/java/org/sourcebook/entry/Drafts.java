package org.sourcebook.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.DraftRepository;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.DraftId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people typed and have not saved. It is theirs alone, whatever their role, and no change of the collection: the
 * journal knows nothing of it. Where they may not fill a form in any more, or do not see what it is about, it is not
 * offered; it is there again once they may.
 */
@Service
public class Drafts {

    private static final int LONGEST_LABEL = 200;
    private static final int SHOWN = 50;

    private final CurrentAccount current;
    private final Access access;
    private final EntryAccess reach;
    private final Entries entries;
    private final Collections collections;
    private final DraftRepository drafts;
    private final Clock clock;

    Drafts(
            CurrentAccount current,
            Access access,
            EntryAccess reach,
            Entries entries,
            Collections collections,
            DraftRepository drafts,
            Clock clock) {
        this.current = current;
        this.access = access;
        this.reach = reach;
        this.entries = entries;
        this.collections = collections;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Keeps what was typed, in the place of what was kept under the same id before. For members who may fill the form in.
     *
     * @param id which draft it is: a form takes a new one and stays with it, so that two windows do not mix
     * @param version the version of the entry that was begun with; null where the form changes none
     * @param label how a list is to call it; what is longer than 200 code points is cut off
     * @param typed all that was typed, as the form will read it
     * @return when it was kept
     */
    @Transactional
    public Instant keep(DraftId id, DraftPlace place, @Nullable Integer version, String label, String typed) {
        Member member = require(place);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        drafts.keep(member.id(), new Draft(id, place, version, cut(label.strip()), typed, now));
        return now;
    }

    /** What the one who asks typed at a place, the last kept first. For members who may fill the form in. */
    @Transactional(readOnly = true)
    public List<Draft> at(DraftPlace place) {
        return drafts.at(require(place).id(), place);
    }

    /** All that the one who asks typed about an entry, the last kept first, of forms that they may fill in. For members. */
    @Transactional(readOnly = true)
    public List<Draft> on(EntryId entry) {
        Member member = reach.require(entry, Permission.READ).requireInPerson();
        return drafts.on(member.id(), entry).stream()
                .filter(draft -> member.may(draft.place().form().permission()))
                .toList();
    }

    /** Drops one's own; does nothing if there is no such. For anyone signed in. */
    @Transactional
    public void discard(DraftId id) {
        drafts.delete(current.requireInPerson().id(), id);
    }

    /** One's own of all collections, the last kept first, at most 50; what is about something one does not see is left out. For anyone signed in. */
    @Transactional(readOnly = true)
    public List<DraftLine> mine() {
        var own = drafts.of(current.requireInPerson().id(), SHOWN);
        if (own.isEmpty()) {
            return List.of();
        }
        Map<CollectionId, Collection> seen =
                collections.mine().stream().collect(Collectors.toMap(Collection::id, Function.identity()));
        Map<EntryId, EntryRef> named = own.stream()
                .map(Draft::place)
                .filter(place -> seen.containsKey(place.collection()))
                .collect(Collectors.groupingBy(
                        DraftPlace::collection,
                        Collectors.flatMapping(place -> place.onEntry().stream(), Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(group -> refs(group.getKey(), group.getValue()))
                .collect(Collectors.toMap(EntryRef::id, Function.identity()));
        return own.stream()
                .filter(draft -> seen.containsKey(draft.place().collection()))
                .filter(draft -> draft.place().onEntry().map(named::containsKey).orElse(true))
                .map(draft -> line(draft, seen, named))
                .toList();
    }

    private Stream<EntryRef> refs(CollectionId collection, Set<EntryId> ids) {
        return ids.isEmpty() ? Stream.empty() : entries.refs(collection, ids).values().stream();
    }

    private static DraftLine line(Draft draft, Map<CollectionId, Collection> seen, Map<EntryId, EntryRef> named) {
        var place = draft.place();
        return new DraftLine(
                draft.id(),
                Objects.requireNonNull(seen.get(place.collection())),
                place,
                place.onEntry().map(named::get).orElse(null),
                draft.label(),
                draft.keptAt());
    }

    private Member require(DraftPlace place) {
        Member member = place.onEntry()
                .map(entry -> reach.require(entry, place.form().permission()))
                .orElseGet(() -> access.require(place.collection(), place.form().permission()));
        if (!member.collection().equals(place.collection())) {
            throw new NotFound();
        }
        return member.requireInPerson();
    }

    private static String cut(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL));
    }
}
