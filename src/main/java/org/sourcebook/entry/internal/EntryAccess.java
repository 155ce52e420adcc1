package org.sourcebook.entry.internal;

import org.sourcebook.collection.Access;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Component;

/**
 * Asks {@link Access} about one entry. Whoever does not see it is told what is told of an entry that never was, whatever
 * they want to do with it; only whoever sees it learns that they may not.
 */
@Component
public class EntryAccess {

    private final Access access;
    private final EntryRepository entries;
    private final SeenRepository seen;
    private final VersionRepository versions;
    private final KnownPlaces places;

    EntryAccess(
            Access access,
            EntryRepository entries,
            SeenRepository seen,
            VersionRepository versions,
            KnownPlaces places) {
        this.access = access;
        this.entries = entries;
        this.seen = seen;
        this.versions = versions;
        this.places = places;
    }

    /**
     * The one who asks, as a member who sees the entry and has the permission.
     *
     * @throws NotFound if the entry does not exist, or not for them
     * @throws Forbidden if they see it without having the permission
     */
    public Member require(EntryId id, Permission permission) {
        Member member = find(id);
        if (!Sight.isUnlimited(member) && !seen.sees(member, id)) {
            throw new NotFound();
        }
        return member.require(permission);
    }

    /**
     * The one who asks, as a member of an entry's collection: for reading it by a query that {@link Sight} narrows, which
     * finds nothing where they do not see it.
     *
     * @throws NotFound if the entry does not exist, or its collection not for them
     */
    public Member reader(EntryId id) {
        return find(id);
    }

    /**
     * An entry, locked until the transaction ends, for the one who asks, who sees it and has the permission. Where they
     * were found before it takes one way to the database.
     *
     * @throws NotFound as {@link #require}
     * @throws Forbidden as {@link #require}
     */
    public HeldEntry lock(EntryId id, Permission permission) {
        return places.of(id)
                .flatMap(collection -> access.asBefore(
                        collection,
                        permission,
                        standing ->
                                versions.lock(standing, id).map(record -> new HeldEntry(standing.member(), record))))
                .orElseGet(() ->
                        new HeldEntry(require(id, permission), versions.lock(id).orElseThrow(NotFound::new)));
    }

    private Member find(EntryId id) {
        return access.find(entries.where(id)).orElseThrow(access::notThere);
    }
}
