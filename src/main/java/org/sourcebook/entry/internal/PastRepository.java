package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_STEP;
import static org.sourcebook.db.Tables.ENTRY_VERSION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.PastList;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.internal.packing.VersionTexts;
import org.sourcebook.entry.internal.packing.VersionTexts.Which;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Folding;
import org.springframework.stereotype.Repository;

/** Reads entries as they stood at a moment, one and in lists by number. */
@Repository
public class PastRepository {

    private static final String STATUS = "status_then";

    private final DSLContext db;
    private final VersionTexts texts;

    PastRepository(DSLContext db, VersionTexts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** An entry; none if the member does not see it, or it was not there. */
    public Optional<EntryRecord> find(Then then, EntryId id) {
        return find(then, EDITION.ENTRY_ID.eq(id));
    }

    /** The same, by number. */
    public Optional<EntryRecord> find(Then then, EntryNumber number) {
        return find(then, EDITION.BASE.eq(number.base()).and(EDITION.NUMBER.eq(number.number())));
    }

    private Optional<EntryRecord> find(Then then, Condition which) {
        return db.select(columns(then))
                .from(then.rows())
                .where(then.seen(), which)
                .fetchOptional(PastRepository::entry)
                .flatMap(found -> found.whole(texts));
    }

    /** The entries of a list as a whole, from after a number on. */
    List<EntryRecord> whole(Then then, PastList list, int afterNumber, int size) {
        return whole(db.select(columns(then))
                .from(then.rows())
                .where(listed(then, list), EDITION.NUMBER.gt(afterNumber))
                .orderBy(byNumber(false))
                .limit(size)
                .fetch(PastRepository::entry));
    }

    /** The same with what was packed, read together. */
    private List<EntryRecord> whole(List<EntryRecord> page) {
        var packed = page.stream()
                .filter(EntryRecord::isPacked)
                .map(entry -> new Which(entry.id(), entry.version()))
                .toList();
        if (packed.isEmpty()) {
            return page;
        }
        var read = texts.of(packed);
        return page.stream()
                .flatMap(entry -> entry.isPacked()
                        ? Stream.ofNullable(read.get(new Which(entry.id(), entry.version())))
                                .map(entry::with)
                        : Stream.of(entry))
                .toList();
    }

    /** A page of a list, from after a row on; from the beginning if that is null. */
    public List<EntryRow> page(Then then, PastList list, boolean descending, @Nullable EntryRow after, int size) {
        return db.select(
                        EDITION.ENTRY_ID,
                        EDITION.NUMBER,
                        ENTRY_VERSION.KIND_ID,
                        ENTRY_VERSION.TITLE,
                        then.status().as(STATUS),
                        ENTRY_VERSION.VERSION,
                        ENTRY_VERSION.DATE_TEXT,
                        ENTRY_VERSION.EARLIEST_DAY,
                        ENTRY_VERSION.SAVED_BY,
                        ENTRY_VERSION.SAVED_AT)
                .from(then.rows())
                .where(listed(then, list), after == null ? DSL.noCondition() : beyond(after, descending))
                .orderBy(byNumber(descending))
                .limit(size)
                .fetch(row -> new EntryRow(
                        row.value1(),
                        new EntryNumber(list.base(), row.value2()),
                        row.value3(),
                        row.value4(),
                        Folding.sortKey(row.value4()),
                        Status.valueOf(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }

    /** How many entries a list has, counted no further than {@code most}. */
    public int count(Then then, PastList list, int most) {
        return count(listed(then, list), then, most);
    }

    /** How many entries of a list are before one of them; nothing if it is none of them, or if they are more than {@code most}. */
    public OptionalInt place(Then then, PastList list, boolean descending, EntryRow row, int most) {
        Condition listed = listed(then, list);
        if (count(listed.and(EDITION.ENTRY_ID.eq(row.id())), then, 1) == 0) {
            return OptionalInt.empty();
        }
        int place = count(listed.and(beyond(row, !descending)), then, most + 1);
        return place > most ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** What to show of those of these entries that were there. */
    public Map<EntryId, EntryRef> refs(Then then, Collection<EntryId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.select(
                                EDITION.ENTRY_ID,
                                EDITION.BASE,
                                EDITION.NUMBER,
                                ENTRY_VERSION.TITLE,
                                then.status().as(STATUS))
                        .from(then.rows())
                        .where(then.seen(), EDITION.ENTRY_ID.in(ids))
                        .fetchMap(
                                EDITION.ENTRY_ID,
                                row -> new EntryRef(
                                        row.value1(),
                                        new EntryNumber(row.value2(), row.value3()),
                                        row.value4(),
                                        Status.valueOf(row.value5())));
    }

    private int count(Condition which, Then then, int most) {
        return db.fetchCount(DSL.selectOne().from(then.rows()).where(which).limit(most));
    }

    private static Condition listed(Then then, PastList list) {
        return then.seen().and(EDITION.BASE.eq(list.base())).and(then.matching().by(list.filter()));
    }

    private static Condition beyond(EntryRow row, boolean descending) {
        int number = row.number().number();
        return descending ? EDITION.NUMBER.lt(number) : EDITION.NUMBER.gt(number);
    }

    /** The columns of an index, so that a page is read in its order and no further. */
    private static List<SortField<?>> byNumber(boolean descending) {
        return Stream.of(EDITION.COLLECTION_ID, EDITION.BASE, EDITION.EDITION_, EDITION.NUMBER)
                .<SortField<?>>map(field -> descending ? field.desc() : field.asc())
                .toList();
    }

    private static List<Field<?>> columns(Then then) {
        return List.of(
                EDITION.ENTRY_ID,
                EDITION.COLLECTION_ID,
                EDITION.BASE,
                EDITION.NUMBER,
                then.status().as(STATUS),
                ENTRY_STEP.APPROVED_VERSION,
                EDITION.CREATED_BY,
                EDITION.CREATED_AT,
                ENTRY_VERSION.VERSION,
                ENTRY_VERSION.KIND_ID,
                ENTRY_VERSION.TITLE,
                ENTRY_VERSION.CONTENT,
                ENTRY_VERSION.SAVED_BY,
                ENTRY_VERSION.SAVED_AT);
    }

    private static EntryRecord entry(Record row) {
        int version = row.get(ENTRY_VERSION.VERSION);
        return new EntryRecord(
                row.get(EDITION.ENTRY_ID),
                row.get(EDITION.COLLECTION_ID),
                row.get(EDITION.BASE),
                row.get(EDITION.NUMBER),
                Status.valueOf(row.get(STATUS, String.class)),
                null,
                version,
                row.get(ENTRY_STEP.APPROVED_VERSION),
                row.get(EDITION.CREATED_BY),
                row.get(EDITION.CREATED_AT),
                version,
                row.get(ENTRY_VERSION.KIND_ID),
                row.get(ENTRY_VERSION.TITLE),
                row.get(ENTRY_VERSION.CONTENT),
                row.get(ENTRY_VERSION.SAVED_BY),
                row.get(ENTRY_VERSION.SAVED_AT));
    }
}
