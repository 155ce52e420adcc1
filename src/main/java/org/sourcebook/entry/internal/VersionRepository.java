package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.ENTRY;
import static org.sourcebook.db.Tables.ENTRY_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.VersionRow;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Repository;

/** The table of versions, read together with the entry that each is of. */
@Repository
public class VersionRepository {

    private static final SelectField<EntryRecord> RECORD = DSL.row(
                    ENTRY.ID,
                    ENTRY.COLLECTION_ID,
                    ENTRY.BASE,
                    ENTRY.NUMBER,
                    status(ENTRY.STATUS),
                    status(ENTRY.TRASHED_FROM),
                    ENTRY.VERSION,
                    ENTRY.APPROVED_VERSION,
                    ENTRY.CREATED_BY,
                    ENTRY.CREATED_AT,
                    ENTRY_VERSION.VERSION,
                    ENTRY_VERSION.KIND_ID,
                    ENTRY_VERSION.TITLE,
                    ENTRY_VERSION.CONTENT,
                    ENTRY_VERSION.SAVED_BY,
                    ENTRY_VERSION.SAVED_AT)
            .mapping(EntryRecord::new);

    private final DSLContext db;

    VersionRepository(DSLContext db) {
        this.db = db;
    }

    /** An entry in the version that an edition shows; none if it has no such edition, or is in the trash and approved is asked for. */
    public Optional<EntryRecord> find(EntryId id, Edition edition) {
        return select(shown(edition)).where(ENTRY.ID.eq(id), present(edition)).fetchOptional(Record1::value1);
    }

    /** An entry in its newest version, locked until the transaction ends. */
    public Optional<EntryRecord> lock(EntryId id) {
        return select(shown(Edition.WORKING))
                .where(ENTRY.ID.eq(id))
                .forUpdate()
                .of(ENTRY)
                .fetchOptional(Record1::value1);
    }

    /** An entry in one of its versions. */
    public Optional<EntryRecord> find(EntryId id, int version) {
        return select(ENTRY_VERSION.VERSION.eq(version)).where(ENTRY.ID.eq(id)).fetchOptional(Record1::value1);
    }

    /** These entries in the versions that an edition shows, by number. */
    public List<EntryRecord> find(Set<EntryId> ids, Edition edition) {
        return select(shown(edition))
                .where(ENTRY.ID.in(ids), present(edition))
                .orderBy(ENTRY.BASE, ENTRY.NUMBER)
                .fetch(Record1::value1);
    }

    /** Adds a version; returns the hash of what it says, as the journal keeps it. */
    public String add(EntryId id, int version, Content content, String note, AccountId by, Instant at) {
        String json = ContentJson.write(content);
        db.insertInto(ENTRY_VERSION)
                .set(ENTRY_VERSION.ENTRY_ID, id)
                .set(ENTRY_VERSION.VERSION, version)
                .set(ENTRY_VERSION.KIND_ID, content.kind())
                .set(ENTRY_VERSION.TITLE, content.title())
                .set(ENTRY_VERSION.CONTENT, json)
                .set(ENTRY_VERSION.NOTE, note)
                .set(ENTRY_VERSION.SAVED_BY, by)
                .set(ENTRY_VERSION.SAVED_AT, at)
                .execute();
        return ContentJson.hash(content, json);
    }

    /** The versions of an entry, newest first. */
    public List<VersionRow> of(EntryId id) {
        return db.select(
                        ENTRY_VERSION.VERSION,
                        ENTRY_VERSION.TITLE,
                        ENTRY_VERSION.NOTE,
                        ENTRY_VERSION.SAVED_BY,
                        ENTRY_VERSION.SAVED_AT)
                .from(ENTRY_VERSION)
                .where(ENTRY_VERSION.ENTRY_ID.eq(id))
                .orderBy(ENTRY_VERSION.VERSION.desc())
                .fetch(Records.mapping(VersionRow::new));
    }

    /** Whether an account saved a version of an entry after the given one. */
    public boolean savedAfter(EntryId id, int version, AccountId account) {
        return db.fetchExists(
                ENTRY_VERSION,
                ENTRY_VERSION.ENTRY_ID.eq(id),
                ENTRY_VERSION.VERSION.gt(version),
                ENTRY_VERSION.SAVED_BY.eq(account));
    }

    /** Whether anyone but an account saved a version of an entry. */
    public boolean savedByOthers(EntryId id, AccountId account) {
        return db.fetchExists(ENTRY_VERSION, ENTRY_VERSION.ENTRY_ID.eq(id), ENTRY_VERSION.SAVED_BY.ne(account));
    }

    private SelectOnConditionStep<Record1<EntryRecord>> select(Condition version) {
        return db.select(RECORD)
                .from(ENTRY)
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ENTRY_ID.eq(ENTRY.ID).and(version));
    }

    private static Condition shown(Edition edition) {
        return ENTRY_VERSION.VERSION.eq(
                switch (edition) {
                    case WORKING -> ENTRY.VERSION;
                    case APPROVED -> ENTRY.APPROVED_VERSION;
                });
    }

    private static Condition present(Edition edition) {
        return switch (edition) {
            case WORKING -> DSL.noCondition();
            case APPROVED -> ENTRY.STATUS.ne(Status.TRASHED.name());
        };
    }

    private static Field<Status> status(Field<String> column) {
        return column.convertFrom(name -> name == null ? null : Status.valueOf(name));
    }
}
