package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_VERSION;
import static org.sourcebook.entry.internal.EditionRepository.row;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.internal.standing.Standing;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.VersionRow;
import org.sourcebook.entry.internal.packing.VersionTexts;
import org.sourcebook.entry.internal.sight.Authorship;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.springframework.stereotype.Repository;

/**
 * The table of versions, read together with the state of the entry that each is of. Those that an edition shows are whole; others
 * may be packed.
 */
@Repository
public class VersionRepository {

    private static final Field<Status> STATUS = status(EDITION.STATUS);
    private static final Field<Status> TRASHED_FROM = status(EDITION.TRASHED_FROM);
    /** Side by side: as a nested row they would take H2 twice as long. */
    private static final List<Field<?>> COLUMNS = List.of(
            EDITION.ENTRY_ID,
            EDITION.COLLECTION_ID,
            EDITION.BASE,
            EDITION.NUMBER,
            STATUS,
            TRASHED_FROM,
            EDITION.VERSION,
            EDITION.APPROVED_VERSION,
            EDITION.CREATED_BY,
            EDITION.CREATED_AT,
            ENTRY_VERSION.VERSION,
            ENTRY_VERSION.KIND_ID,
            ENTRY_VERSION.TITLE,
            ENTRY_VERSION.CONTENT,
            ENTRY_VERSION.SAVED_BY,
            ENTRY_VERSION.SAVED_AT);

    private final DSLContext db;
    private final VersionTexts texts;
    private final KnownPlaces places;

    VersionRepository(DSLContext db, VersionTexts texts, KnownPlaces places) {
        this.db = db;
        this.texts = texts;
        this.places = places;
    }

    /** An entry as a member sees it; none if they do not. */
    public Optional<EntryRecord> find(Member member, EntryId id) {
        return select(EDITION.VERSION)
                .where(Sight.of(member), EDITION.ENTRY_ID.eq(id))
                .fetchOptional(this::read);
    }

    /** The same, by number. */
    public Optional<EntryRecord> find(Member member, EntryNumber number) {
        return select(EDITION.VERSION)
                .where(Sight.of(member), EDITION.BASE.eq(number.base()), EDITION.NUMBER.eq(number.number()))
                .fetchOptional(this::read);
    }

    private EntryRecord read(Record row) {
        EntryRecord read = entry(row);
        places.keep(read);
        return read;
    }

    /** An entry in its newest version, locked until the transaction ends. */
    public Optional<EntryRecord> lock(EntryId id) {
        // The version is joined as it was before the lock was waited for. After another's save none is found, but then
        // the lock is held.
        Condition row = row(id, Edition.WORKING);
        return joinAndLock(row).or(() -> joinAndLock(row));
    }

    /** The same, for a member who sees it; none where the standing does not hold, or another's save was waited for. */
    Optional<EntryRecord> lock(Standing standing, EntryId id) {
        return joinAndLock(
                row(id, Edition.WORKING).and(Sight.of(standing.member())).and(standing.holds()));
    }

    private Optional<EntryRecord> joinAndLock(Condition row) {
        return select(EDITION.VERSION).where(row).forUpdate().of(EDITION).fetchOptional(VersionRepository::entry);
    }

    /** An entry, as it stands, in one of its versions. */
    public Optional<EntryRecord> find(EntryId id, int version) {
        return select(DSL.val(version))
                .where(row(id, Edition.WORKING))
                .fetchOptional(VersionRepository::entry)
                .flatMap(found -> found.whole(texts));
    }

    /** The entries of a list as a whole by number, from after a number on. */
    public List<EntryRecord> whole(Member member, Base base, EntryFilter filter, int afterNumber, int size) {
        return select(EDITION.VERSION)
                .where(Sight.of(member), EDITION.BASE.eq(base), EDITION.NUMBER.gt(afterNumber), Matching.filter(filter))
                .orderBy(EDITION.COLLECTION_ID, EDITION.BASE, EDITION.EDITION_, EDITION.NUMBER)
                .limit(size)
                .fetch(VersionRepository::entry);
    }

    /**
     * Adds a version.
     *
     * @param entry the entry in this version
     * @param kind the kind of what it says
     * @param changed the parts in which it differs from the one before; null for the first
     * @return the hash of what it says, as the journal keeps it
     */
    public String add(Entry entry, Kind kind, @Nullable Collection<Part> changed, String note) {
        Content content = entry.content();
        String json = ContentJson.write(content);
        db.insertInto(ENTRY_VERSION)
                .set(ENTRY_VERSION.ENTRY_ID, entry.id())
                .set(ENTRY_VERSION.VERSION, entry.version())
                .set(ENTRY_VERSION.KIND_ID, content.kind())
                .set(ENTRY_VERSION.TITLE, content.title())
                .set(ENTRY_VERSION.CONTENT, json)
                .set(ENTRY_VERSION.CHANGED, changed == null ? null : Parts.names(changed))
                .set(ENTRY_VERSION.NOTE, note)
                .set(ENTRY_VERSION.SAVED_BY, entry.savedBy())
                .set(ENTRY_VERSION.SAVED_AT, entry.savedAt())
                .set(VersionFace.of(content, Shown.When.of(kind, content)))
                .execute();
        return ContentJson.hash(content, json);
    }

    /** The newest versions of an entry before one, newest first. */
    public List<VersionRow> of(EntryId id, int before, int size) {
        return db.select(
                        ENTRY_VERSION.VERSION,
                        ENTRY_VERSION.TITLE,
                        ENTRY_VERSION.NOTE,
                        ENTRY_VERSION.SAVED_BY,
                        ENTRY_VERSION.SAVED_AT)
                .from(ENTRY_VERSION)
                .where(ENTRY_VERSION.ENTRY_ID.eq(id), ENTRY_VERSION.VERSION.lt(before))
                .orderBy(ENTRY_VERSION.ENTRY_ID.desc(), ENTRY_VERSION.VERSION.desc())
                .limit(size)
                .fetch(Records.mapping(VersionRow::new));
    }

    /** Who changed what in the versions of an entry after one, newest first. */
    List<Saving> savings(EntryId id, int after) {
        return savings(id, ENTRY_VERSION.VERSION.gt(after), Integer.MAX_VALUE);
    }

    /**
     * The newest of those before a version.
     *
     * @param known parts that are asked for no more: versions that changed nothing or one of these alone are left out
     */
    List<Saving> savings(EntryId id, int after, int before, Collection<Part> known, int size) {
        var names = Stream.concat(Stream.of(""), known.stream().map(Part::name)).toList();
        return savings(
                id,
                ENTRY_VERSION
                        .VERSION
                        .gt(after)
                        .and(ENTRY_VERSION.VERSION.lt(before))
                        .and(ENTRY_VERSION.CHANGED.isNull().or(ENTRY_VERSION.CHANGED.notIn(names))),
                size);
    }

    private List<Saving> savings(EntryId id, Condition which, int size) {
        return db.select(ENTRY_VERSION.VERSION, ENTRY_VERSION.SAVED_BY, ENTRY_VERSION.SAVED_AT, ENTRY_VERSION.CHANGED)
                .from(ENTRY_VERSION)
                .where(ENTRY_VERSION.ENTRY_ID.eq(id), which)
                .orderBy(ENTRY_VERSION.ENTRY_ID.desc(), ENTRY_VERSION.VERSION.desc())
                .limit(size)
                .fetch(Records.mapping(Saving::new));
    }

    /** @param changed the names of the parts that were changed, one below the other; null where that was not written */
    record Saving(
            int version, AccountId by, Instant at, @Nullable String changed) {}

    /** Whether the versions of an entry after the given one hold a change of an account. */
    public boolean holdsAfter(EntryId id, int version, AccountId account) {
        return db.select(DSL.field(Authorship.of(account, DSL.val(id, ENTRY_VERSION.ENTRY_ID), DSL.val(version))))
                .fetchSingle()
                .value1();
    }

    private SelectOnConditionStep<Record> select(Field<Integer> version) {
        return db.select(COLUMNS)
                .from(EDITION)
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ENTRY_ID.eq(EDITION.ENTRY_ID).and(ENTRY_VERSION.VERSION.eq(version)));
    }

    private static EntryRecord entry(Record row) {
        return new EntryRecord(
                row.get(EDITION.ENTRY_ID),
                row.get(EDITION.COLLECTION_ID),
                row.get(EDITION.BASE),
                row.get(EDITION.NUMBER),
                row.get(STATUS),
                row.get(TRASHED_FROM),
                row.get(EDITION.VERSION),
                row.get(EDITION.APPROVED_VERSION),
                row.get(EDITION.CREATED_BY),
                row.get(EDITION.CREATED_AT),
                row.get(ENTRY_VERSION.VERSION),
                row.get(ENTRY_VERSION.KIND_ID),
                row.get(ENTRY_VERSION.TITLE),
                row.get(ENTRY_VERSION.CONTENT),
                row.get(ENTRY_VERSION.SAVED_BY),
                row.get(ENTRY_VERSION.SAVED_AT));
    }

    private static Field<Status> status(Field<String> column) {
        return column.convertFrom(name -> name == null ? null : Status.valueOf(name));
    }
}
