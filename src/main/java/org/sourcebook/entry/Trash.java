package org.sourcebook.entry;

import java.util.Collection;
import java.util.Set;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.internal.TrashRule;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what {@link Life#trash} and {@link Life#restore} would do, for screens to offer no more than that. */
@Service
public class Trash {

    private final Access access;
    private final TrashRule rule;

    Trash(Access access, TrashRule rule) {
        this.access = access;
        this.rule = rule;
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
