package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_READER;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.sourcebook.collection.Member;
import org.sourcebook.db.Among;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** The mark of restricted entries, and the table of their readers. */
@Repository
public class RestrictionRepository {

    private final DSLContext db;

    RestrictionRepository(DSLContext db) {
        this.db = db;
    }

    /** Whether an entry is restricted. */
    public boolean isRestricted(EntryId id) {
        return db.fetchExists(EDITION, EDITION.ENTRY_ID.eq(id), EDITION.RESTRICTED.isTrue());
    }

    /** Those of these entries that are restricted, as far as the member sees them. */
    public Set<EntryId> restricted(Member member, Collection<EntryId> ids) {
        var asked = Among.isMany(ids) ? restricted(member.edition(), ids) : ids;
        return asked.isEmpty()
                ? Set.of()
                : db.select(EDITION.ENTRY_ID)
                        .from(EDITION)
                        .where(Sight.of(member), EDITION.ENTRY_ID.in(asked), EDITION.RESTRICTED.isTrue())
                        .fetchSet(EDITION.ENTRY_ID);
    }

    /**
     * Those of many that are restricted, whoever asks: most are not, and both databases tell so from the index of ids. Few are
     * asked for at once with what the member sees, so that the answer takes as long for one that they do not see.
     */
    private Set<EntryId> restricted(Edition edition, Collection<EntryId> many) {
        return Among.found(
                EDITION.ENTRY_ID,
                many,
                among -> db.select(EDITION.ENTRY_ID)
                        .from(EDITION)
                        .where(among, EDITION.EDITION_.eq(edition), EDITION.RESTRICTED.isTrue())
                        .fetchSet(EDITION.ENTRY_ID));
    }

    /** The readers of an entry. */
    public Set<AccountId> readers(EntryId id) {
        return db.select(ENTRY_READER.ACCOUNT_ID)
                .from(ENTRY_READER)
                .where(ENTRY_READER.ENTRY_ID.eq(id))
                .fetchSet(ENTRY_READER.ACCOUNT_ID);
    }

    /** Marks the edition that was just added to a restricted entry as those before it. */
    void markNew(EntryId id) {
        if (isRestricted(id)) {
            mark(id, true);
        }
    }

    /** Marks an entry in each of its editions, or takes the mark away, and names its readers. */
    public void set(EntryId id, boolean restricted, Set<AccountId> readers) {
        mark(id, restricted);
        db.deleteFrom(ENTRY_READER).where(ENTRY_READER.ENTRY_ID.eq(id)).execute();
        for (AccountId reader : readers) {
            db.insertInto(ENTRY_READER, ENTRY_READER.ENTRY_ID, ENTRY_READER.ACCOUNT_ID)
                    .values(id, reader)
                    .execute();
        }
    }

    private void mark(EntryId id, boolean restricted) {
        db.update(EDITION)
                .set(EDITION.RESTRICTED, restricted)
                .where(EDITION.ENTRY_ID.eq(id))
                .execute();
    }
}
