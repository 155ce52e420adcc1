package org.sourcebook.entry.internal.packing;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_STEP;
import static org.sourcebook.db.Tables.ENTRY_VERSION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** The tables that packing reads and writes: which versions are still whole. */
@Repository
class PackingRepository {

    private final DSLContext db;

    PackingRepository(DSLContext db) {
        this.db = db;
    }

    /** The versions left behind that are whole yet and that no edition shows, newest first. */
    List<Integer> left(LeftBehind behind) {
        EntryId entry = behind.entry();
        var onceApproved = DSL.select(ENTRY_STEP.APPROVED_VERSION)
                .from(ENTRY_STEP)
                .where(ENTRY_STEP.ENTRY_ID.eq(entry), ENTRY_STEP.APPROVED_VERSION.lt(behind.from()));
        return whole(entry, ENTRY_VERSION.VERSION.ge(behind.from()))
                .union(whole(entry, ENTRY_VERSION.VERSION.in(onceApproved)))
                .fetch()
                .sortDesc(ENTRY_VERSION.VERSION)
                .getValues(ENTRY_VERSION.VERSION);
    }

    private Select<Record1<Integer>> whole(EntryId entry, Condition which) {
        return db.select(ENTRY_VERSION.VERSION)
                .from(ENTRY_VERSION)
                .where(ENTRY_VERSION.ENTRY_ID.eq(entry), ENTRY_VERSION.PACKED.isNull(), which)
                .andNotExists(DSL.selectOne()
                        .from(EDITION)
                        .where(EDITION.ENTRY_ID.eq(entry), EDITION.VERSION.eq(ENTRY_VERSION.VERSION)));
    }

    /** Locks an entry, as whoever changes it does, until the transaction ends; the versions that its editions show. */
    Set<Integer> lock(EntryId entry) {
        db.select(EDITION.VERSION)
                .from(EDITION)
                .where(EDITION.ENTRY_ID.eq(entry), EDITION.EDITION_.eq(Edition.WORKING))
                .forUpdate()
                .fetch();
        return db.select(EDITION.VERSION)
                .from(EDITION)
                .where(EDITION.ENTRY_ID.eq(entry))
                .fetchSet(EDITION.VERSION);
    }

    /** Puts packed texts in the place of what the versions of an entry say that are whole yet. */
    void pack(EntryId entry, Map<Integer, byte[]> packed) {
        packed.forEach((version, text) -> db.update(ENTRY_VERSION)
                .set(ENTRY_VERSION.PACKED, text)
                .set(ENTRY_VERSION.CONTENT, "")
                .where(
                        ENTRY_VERSION.ENTRY_ID.eq(entry),
                        ENTRY_VERSION.VERSION.eq(version),
                        ENTRY_VERSION.PACKED.isNull())
                .execute());
    }
}
