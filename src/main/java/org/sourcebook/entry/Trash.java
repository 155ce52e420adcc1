package org.sourcebook.entry;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.TrashRepository;
import org.sourcebook.entry.internal.TrashRule;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies in the trash: who put it there, and what {@link Life#trash} and {@link Life#restore} would do for the one who asks. */
@Service
public class Trash {

    private final Access access;
    private final TrashRule rule;
    private final TrashRepository trashed;

    Trash(Access access, TrashRule rule, TrashRepository trashed) {
        this.access = access;
        this.rule = rule;
        this.trashed = trashed;
    }

    /** Who put which of these entries into the trash; those that do not lie there are left out. For members. */
    @Transactional(readOnly = true)
    public Map<EntryId, Trashed> trashed(CollectionId collection, Collection<EntryId> ids) {
        return trashed.of(access.require(collection, Permission.READ), ids);
    }

    /**
     * Those of these entries that the one who asks may put into the trash or, where they lie there, take out of it. For
     * members.
     */
    @Transactional(readOnly = true)
    public Set<EntryId> movable(CollectionId collection, Collection<EntryId> ids) {
        Member member = access.require(collection, Permission.READ);
        return rule.movable(member, ids);
    }
}
