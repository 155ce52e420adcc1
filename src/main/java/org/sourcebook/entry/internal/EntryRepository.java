package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.ENTRY;
import static org.sourcebook.db.Tables.ENTRY_NUMBER;

import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.sourcebook.collection.internal.standing.Whereabouts;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The tables of entries and of their numbers: what never changes of an entry. */
@Repository
public class EntryRepository {

    private final DSLContext db;

    EntryRepository(DSLContext db) {
        this.db = db;
    }

    /** The collection that an entry belongs to. */
    Whereabouts where(EntryId id) {
        return Whereabouts.of(db.select(ENTRY.COLLECTION_ID).from(ENTRY).where(ENTRY.ID.eq(id)));
    }

    /** The bases of those of these entries that belong to the collection, whoever sees them. */
    public Map<EntryId, Base> bases(CollectionId collection, Set<EntryId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.select(ENTRY.ID, ENTRY.BASE)
                        .from(ENTRY)
                        .where(ENTRY.COLLECTION_ID.eq(collection), ENTRY.ID.in(ids))
                        .fetchMap(ENTRY.ID, ENTRY.BASE);
    }

    /** The next number of a base; writers wait for each other here until their transactions end. */
    public int nextNumber(CollectionId collection, Base base) {
        var row = ENTRY_NUMBER.COLLECTION_ID.eq(collection).and(ENTRY_NUMBER.BASE.eq(base));
        int moved = db.update(ENTRY_NUMBER)
                .set(ENTRY_NUMBER.LAST_NUMBER, ENTRY_NUMBER.LAST_NUMBER.plus(1))
                .where(row)
                .execute();
        return moved == 0
                ? firstNumber(collection, base)
                : db.select(ENTRY_NUMBER.LAST_NUMBER)
                        .from(ENTRY_NUMBER)
                        .where(row)
                        .fetchSingle(ENTRY_NUMBER.LAST_NUMBER);
    }

    private int firstNumber(CollectionId collection, Base base) {
        try {
            db.insertInto(ENTRY_NUMBER, ENTRY_NUMBER.COLLECTION_ID, ENTRY_NUMBER.BASE, ENTRY_NUMBER.LAST_NUMBER)
                    .values(collection, base, 0)
                    .execute();
        } catch (DuplicateKeyException another) {
            // Somebody else began to count in the same moment; both go on from there.
        }
        return nextNumber(collection, base);
    }

    /** Adds an entry. */
    public void create(EntryId id, CollectionId collection, EntryNumber number) {
        db.insertInto(ENTRY)
                .set(ENTRY.ID, id)
                .set(ENTRY.COLLECTION_ID, collection)
                .set(ENTRY.BASE, number.base())
                .set(ENTRY.NUMBER, number.number())
                .execute();
    }
}
