package org.sourcebook.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.entry.internal.ListRepository;
import org.sourcebook.entry.internal.SeenRepository;
import org.sourcebook.entry.internal.Veils;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.entry.internal.WholeLists;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading entries. Everyone gets the edition that they may see; what they may not see does not exist. */
@Service
@Transactional(readOnly = true)
public class Entries {

    private final Access access;
    private final EntryAccess reach;
    private final Veils veils;
    private final VersionRepository versions;
    private final ListRepository lists;
    private final SeenRepository seen;
    private final WholeLists whole;

    Entries(
            Access access,
            EntryAccess reach,
            Veils veils,
            VersionRepository versions,
            ListRepository lists,
            SeenRepository seen,
            WholeLists whole) {
        this.access = access;
        this.reach = reach;
        this.veils = veils;
        this.versions = versions;
        this.lists = lists;
        this.seen = seen;
        this.whole = whole;
    }

    /** A page of a list, from after a row on; from the beginning if that is null. For members. */
    public List<EntryRow> page(
            CollectionId collection,
            Base base,
            EntryFilter filter,
            EntrySort sort,
            @Nullable EntryRow after,
            int size) {
        return access.list(
                collection, Permission.READ, standing -> lists.page(standing, base, filter, sort, after, size));
    }

    /** How many rows a list has, counted no further than {@code most}. For members. */
    public int count(CollectionId collection, Base base, EntryFilter filter, int most) {
        Member member = access.require(collection, Permission.READ);
        return lists.count(member, base, filter, most);
    }

    /**
     * How many rows of a list are before one of them; nothing if it is none of them, or if they are more than
     * {@code most}. For members.
     */
    public OptionalInt place(
            CollectionId collection, Base base, EntryFilter filter, EntrySort sort, EntryRow row, int most) {
        Member member = access.require(collection, Permission.READ);
        return lists.place(member, base, filter, sort, row, most);
    }

    /** How many entries there are by base and state, trash included for those who see it. For members. */
    public Map<Base, Map<Status, Integer>> figures(CollectionId collection) {
        Member member = access.require(collection, Permission.READ);
        return lists.figures(member);
    }

    /**
     * Hands over all entries of a list as a whole, page by page in the order of their numbers: for exports. For members who
     * may export.
     *
     * @param pages is given each page in its turn, while the next one is already being read; what it throws ends the reading
     */
    public void whole(CollectionId collection, Base base, EntryFilter filter, Consumer<List<Entry>> pages) {
        whole.read(access.require(collection, Permission.EXPORT), base, filter, pages);
    }

    /** The newest version that the one who asks may see. For members. */
    public Entry get(EntryId id) {
        Member member = reach.reader(id);
        return versions.find(member, id)
                .map(found -> veils.over(member, found.entry()))
                .orElseThrow(NotFound::new);
    }

    /** The same, by number. For members. */
    public Entry get(CollectionId collection, EntryNumber number) {
        Member member = access.require(collection, Permission.READ);
        return versions.find(member, number)
                .map(found -> veils.over(member, found.entry()))
                .orElseThrow(NotFound::new);
    }

    /**
     * What to show of these entries where others name them; those that the one who asks may not see are left out. For
     * members.
     */
    public Map<EntryId, EntryRef> refs(CollectionId collection, Collection<EntryId> ids) {
        Member member = access.require(collection, Permission.READ);
        return lists.refs(member, ids);
    }

    /** The entries of these numbers; those that the one who asks may not see are left out. For members. */
    public Map<EntryNumber, EntryId> numbered(CollectionId collection, Collection<EntryNumber> numbers) {
        Member member = access.require(collection, Permission.READ);
        return seen.numbered(member, numbers);
    }

    /** Entries whose title, a name or the number matches, best first, trash left out: to choose from. For members. */
    public List<EntryRef> suggest(CollectionId collection, @Nullable Base base, String text, int size) {
        Member member = access.require(collection, Permission.READ);
        return lists.suggest(member, base, text, size);
    }

    /** The links that lead to an entry from entries that the one who asks may see. For members. */
    public List<InwardLink> inward(EntryId id) {
        Member member = reach.require(id, Permission.READ);
        return lists.inward(member, id);
    }

    /** The tags in use, by name. For members. */
    public List<String> tags(CollectionId collection) {
        Member member = access.require(collection, Permission.READ);
        return lists.tags(member);
    }
}
