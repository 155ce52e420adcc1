package org.sourcebook.entry;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.collection.Membership;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.event.EntryRestricted;
import org.sourcebook.entry.event.RestrictionLifted;
import org.sourcebook.entry.internal.EntryAccess;
import org.sourcebook.entry.internal.RestrictionRepository;
import org.sourcebook.entry.internal.VersionRepository;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Restricted entries: seen by the readers who are named for each and by managers alone. For everyone else such an entry
 * does not exist (handbook, roles).
 */
@Service
public class Restrictions {

    private final Access access;
    private final EntryAccess reach;
    private final Grants grants;
    private final VersionRepository versions;
    private final RestrictionRepository restrictions;
    private final MemberJournal journal;

    Restrictions(
            Access access,
            EntryAccess reach,
            Grants grants,
            VersionRepository versions,
            RestrictionRepository restrictions,
            MemberJournal journal) {
        this.access = access;
        this.reach = reach;
        this.grants = grants;
        this.versions = versions;
        this.restrictions = restrictions;
        this.journal = journal;
    }

    /** Whether an entry is restricted. For members who see it. */
    @Transactional(readOnly = true)
    public boolean isRestricted(EntryId id) {
        reach.require(id, Permission.READ);
        return restrictions.isRestricted(id);
    }

    /** Those of these entries of a collection that are restricted, as far as the one who asks sees them. For members. */
    @Transactional(readOnly = true)
    public Set<EntryId> among(CollectionId collection, Collection<EntryId> ids) {
        return restrictions.restricted(access.require(collection, Permission.READ), ids);
    }

    /** The readers of an entry; none if it is not restricted. For MANAGERs. */
    @Transactional(readOnly = true)
    public Set<AccountId> readers(EntryId id) {
        reach.require(id, Permission.MANAGE);
        return restrictions.readers(id);
    }

    /**
     * Restricts an entry to some readers, in place of those it had. They see of it what their role lets them see. For
     * MANAGERs.
     *
     * @param readers members of the collection; managers need not be named
     * @throws Invalid if one of them is not a member
     */
    @Transactional
    public void restrict(EntryId id, Collection<AccountId> readers) {
        Member manager = reach.require(id, Permission.MANAGE);
        versions.lock(id);
        var members = grants.members(manager.collection()).stream()
                .map(Membership::account)
                .collect(toSet());
        if (!members.containsAll(readers)) {
            throw new Invalid("readers", "error.reader-no-member", Map.of());
        }
        var named = Set.copyOf(readers);
        boolean changed =
                !restrictions.isRestricted(id) || !restrictions.readers(id).equals(named);
        if (changed) {
            restrictions.set(id, true, named);
            journal.append(
                    manager,
                    new EntryRestricted(
                            id,
                            named.stream()
                                    .sorted(Comparator.comparing(AccountId::value))
                                    .toList()));
        }
    }

    /** Lets all members see an entry again. For MANAGERs. */
    @Transactional
    public void lift(EntryId id) {
        Member manager = reach.require(id, Permission.MANAGE);
        versions.lock(id);
        if (restrictions.isRestricted(id)) {
            restrictions.set(id, false, Set.of());
            journal.append(manager, new RestrictionLifted(id));
        }
    }
}
