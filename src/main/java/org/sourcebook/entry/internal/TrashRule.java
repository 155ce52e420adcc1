package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_VERSION;

import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** Says which entries a member may put into the trash and take out of it: the one place where that is said (handbook, roles). */
@Repository
public class TrashRule {

    private final DSLContext db;

    TrashRule(DSLContext db) {
        this.db = db;
    }

    /** Those of these entries that the member may put into the trash or, where they lie there, take out of it. */
    public Set<EntryId> movable(Member member, Collection<EntryId> ids) {
        if (ids.isEmpty() || !member.may(Permission.EDIT)) {
            return Set.of();
        }
        return db.select(EDITION.ENTRY_ID)
                .from(EDITION)
                .where(
                        Sight.of(member),
                        EDITION.ENTRY_ID.in(ids),
                        member.may(Permission.MODERATE) ? DSL.noCondition() : ownDraft(member))
                .fetchSet(EDITION.ENTRY_ID);
    }

    /** A draft that was never approved and that nobody else has saved. */
    private static Condition ownDraft(Member member) {
        return DSL.coalesce(EDITION.TRASHED_FROM, EDITION.STATUS)
                .eq(Status.DRAFT.name())
                .and(EDITION.APPROVED_VERSION.isNull())
                .and(EDITION.CREATED_BY.eq(member.id()))
                .and(DSL.notExists(DSL.selectOne()
                        .from(ENTRY_VERSION)
                        .where(ENTRY_VERSION.ENTRY_ID.eq(EDITION.ENTRY_ID), ENTRY_VERSION.SAVED_BY.ne(member.id()))));
    }
}
