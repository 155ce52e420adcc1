package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.TRASHED_ENTRY;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.sourcebook.collection.Member;
import org.sourcebook.entry.Trashed;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** The table that says who put which entry into the trash, for as long as it lies there. */
@Repository
public class TrashRepository {

    private final DSLContext db;

    TrashRepository(DSLContext db) {
        this.db = db;
    }

    /** Keeps who put an entry there. */
    void add(EntryId id, Trashed trashed) {
        db.insertInto(TRASHED_ENTRY)
                .set(TRASHED_ENTRY.ENTRY_ID, id)
                .set(TRASHED_ENTRY.TRASHED_BY, trashed.by())
                .set(TRASHED_ENTRY.TRASHED_AT, trashed.at())
                .execute();
    }

    /** Forgets it, for an entry that is taken out. */
    void remove(EntryId id) {
        db.deleteFrom(TRASHED_ENTRY).where(TRASHED_ENTRY.ENTRY_ID.eq(id)).execute();
    }

    /** Who put an entry there; nothing if that is not known, or it does not lie there. */
    public Optional<Trashed> find(EntryId id) {
        return db.select(TRASHED_ENTRY.TRASHED_BY, TRASHED_ENTRY.TRASHED_AT)
                .from(TRASHED_ENTRY)
                .where(TRASHED_ENTRY.ENTRY_ID.eq(id))
                .fetchOptional(Records.mapping(Trashed::new));
    }

    /** Who put those of these entries there that the member sees. */
    public Map<EntryId, Trashed> of(Member member, Collection<EntryId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db.select(
                        TRASHED_ENTRY.ENTRY_ID,
                        DSL.row(TRASHED_ENTRY.TRASHED_BY, TRASHED_ENTRY.TRASHED_AT)
                                .mapping(Trashed::new))
                .from(TRASHED_ENTRY)
                .join(EDITION)
                .on(EDITION.ENTRY_ID.eq(TRASHED_ENTRY.ENTRY_ID))
                .where(Sight.of(member), TRASHED_ENTRY.ENTRY_ID.in(ids))
                .fetchMap(TRASHED_ENTRY.ENTRY_ID, row -> row.value2());
    }
}
