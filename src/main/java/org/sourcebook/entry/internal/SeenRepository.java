package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;

import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.sourcebook.collection.Member;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** Says which of some entries a member sees. */
@Repository
public class SeenRepository {

    private final DSLContext db;

    SeenRepository(DSLContext db) {
        this.db = db;
    }

    /** Whether the member sees an entry. */
    boolean sees(Member member, EntryId id) {
        return db.fetchExists(EDITION, Sight.of(member), EDITION.ENTRY_ID.eq(id));
    }

    /** Those of these entries that the member sees, with their bases. */
    public Map<EntryId, Base> bases(Member member, Set<EntryId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.select(EDITION.ENTRY_ID, EDITION.BASE)
                        .from(EDITION)
                        .where(Sight.of(member), EDITION.ENTRY_ID.in(ids))
                        .fetchMap(EDITION.ENTRY_ID, EDITION.BASE);
    }
}
