package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.ENTRY;
import static org.sourcebook.db.Tables.ENTRY_NUMBER;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** The tables of entries and of their numbers: what an entry is and where it stands. */
@Repository
public class EntryRepository {

    private final DSLContext db;

    EntryRepository(DSLContext db) {
        this.db = db;
    }

    /** The collection that an entry belongs to. */
    public Optional<CollectionId> collection(EntryId id) {
        return db.select(ENTRY.COLLECTION_ID).from(ENTRY).where(ENTRY.ID.eq(id)).fetchOptional(ENTRY.COLLECTION_ID);
    }

    /** The entry with a number. */
    public Optional<EntryId> find(CollectionId collection, EntryNumber number) {
        return db.select(ENTRY.ID)
                .from(ENTRY)
                .where(
                        ENTRY.COLLECTION_ID.eq(collection),
                        ENTRY.BASE.eq(number.base()),
                        ENTRY.NUMBER.eq(number.number()))
                .fetchOptional(ENTRY.ID);
    }

    /** The bases of those of these entries that belong to the collection. */
    public java.util.Map<EntryId, Base> bases(CollectionId collection, Set<EntryId> ids) {
        return ids.isEmpty()
                ? java.util.Map.of()
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

    /** Adds an entry at its first version, as a draft. */
    public void create(EntryId id, CollectionId collection, EntryNumber number, AccountId by, Instant at) {
        db.insertInto(ENTRY)
                .set(ENTRY.ID, id)
                .set(ENTRY.COLLECTION_ID, collection)
                .set(ENTRY.BASE, number.base())
                .set(ENTRY.NUMBER, number.number())
                .set(ENTRY.STATUS, Status.DRAFT.name())
                .set(ENTRY.VERSION, 1)
                .set(ENTRY.CREATED_BY, by)
                .set(ENTRY.CREATED_AT, at)
                .execute();
    }

    /** Moves an entry on to a version, and to the state that it is in with it. */
    public void move(EntryId id, int version, Status status) {
        db.update(ENTRY)
                .set(ENTRY.VERSION, version)
                .set(ENTRY.STATUS, status.name())
                .where(ENTRY.ID.eq(id))
                .execute();
    }

    /** Makes a version the approved one. */
    public void approve(EntryId id, int version) {
        db.update(ENTRY)
                .set(ENTRY.APPROVED_VERSION, version)
                .set(ENTRY.STATUS, Status.APPROVED.name())
                .where(ENTRY.ID.eq(id))
                .execute();
    }

    /** Puts an entry into a state; for the trash, with the state that it comes from. */
    public void put(EntryId id, Status status, @Nullable Status trashedFrom) {
        db.update(ENTRY)
                .set(ENTRY.STATUS, status.name())
                .set(ENTRY.TRASHED_FROM, trashedFrom == null ? null : trashedFrom.name())
                .where(ENTRY.ID.eq(id))
                .execute();
    }
}
