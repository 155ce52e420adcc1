package org.sourcebook.entry.internal;

import static org.sourcebook.db.Tables.EDITION;
import static org.sourcebook.db.Tables.ENTRY_TAG;
import static org.sourcebook.db.Tables.LINK;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.internal.standing.Standing;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.EntryFilter;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.entry.InwardLink;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.internal.sight.Sight;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.Folding;
import org.springframework.stereotype.Repository;

/** The lists of entries, each restricted to what the member sees. */
@Repository
public class ListRepository {

    private static final SelectField<EntryNumber> NUMBER =
            DSL.row(EDITION.BASE, EDITION.NUMBER).mapping(EntryNumber::new);
    private static final Field<Status> STATUS = EDITION.STATUS.convertFrom(Status::valueOf);
    private static final SelectField<EntryRef> REF =
            DSL.row(EDITION.ENTRY_ID, NUMBER, EDITION.TITLE, STATUS).mapping(EntryRef::new);

    private final DSLContext db;

    ListRepository(DSLContext db) {
        this.db = db;
    }

    /** A page of a list, from after a row on; empty where the standing does not hold. */
    public List<EntryRow> page(
            Standing standing, Base base, EntryFilter filter, EntrySort sort, @Nullable EntryRow after, int size) {
        Order<?> order = Order.of(sort);
        return db.select(
                        EDITION.ENTRY_ID,
                        NUMBER,
                        EDITION.KIND_ID,
                        EDITION.TITLE,
                        EDITION.SORT_TITLE,
                        STATUS,
                        EDITION.VERSION,
                        EDITION.DATE_TEXT,
                        EDITION.EARLIEST_DAY,
                        EDITION.UPDATED_BY,
                        EDITION.UPDATED_AT)
                .from(EDITION)
                .where(
                        Sight.of(standing.member()),
                        standing.holds(),
                        EDITION.BASE.eq(base),
                        Matching.filter(filter),
                        order.after(after))
                .orderBy(order.fields())
                .limit(size)
                .fetch(Records.mapping(EntryRow::new));
    }

    /** How many rows a list has, counted no further than {@code most}. */
    public int count(Member member, Base base, EntryFilter filter, int most) {
        return db.fetchCount(DSL.selectOne()
                .from(EDITION)
                .where(Sight.of(member), EDITION.BASE.eq(base), Matching.filter(filter))
                .limit(most));
    }

    /** How many rows of a list are before one of them; nothing if it is none of them, or if they are more than {@code most}. */
    public OptionalInt place(Member member, Base base, EntryFilter filter, EntrySort sort, EntryRow row, int most) {
        Condition listed = Sight.of(member).and(EDITION.BASE.eq(base)).and(Matching.filter(filter));
        if (!db.fetchExists(EDITION, listed.and(EDITION.ENTRY_ID.eq(row.id())))) {
            return OptionalInt.empty();
        }
        Condition before = Order.of(sort.reversed()).after(row);
        int place = db.fetchCount(
                DSL.selectOne().from(EDITION).where(listed, before).limit(most + 1));
        return place > most ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** How many entries there are by base and state. */
    public Map<Base, Map<Status, Integer>> figures(Member member) {
        var figures = new EnumMap<Base, Map<Status, Integer>>(Base.class);
        db.select(EDITION.BASE, STATUS, DSL.count())
                .from(EDITION)
                .where(Sight.of(member))
                .groupBy(EDITION.BASE, EDITION.STATUS)
                .forEach(row -> figures.computeIfAbsent(row.value1(), base -> new EnumMap<>(Status.class))
                        .put(row.value2(), row.value3()));
        return figures;
    }

    /** What to show of those of these entries that the member sees. */
    public Map<EntryId, EntryRef> refs(Member member, Collection<EntryId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.select(EDITION.ENTRY_ID, REF)
                        .from(EDITION)
                        .where(Sight.of(member), EDITION.ENTRY_ID.in(ids))
                        .fetchMap(EDITION.ENTRY_ID, row -> row.value2());
    }

    /** Entries whose title begins with a text; then, if there is room, those that hold it anywhere. */
    public List<EntryRef> suggest(Member member, @Nullable Base base, String text, int size) {
        Condition inBase = base == null ? DSL.noCondition() : EDITION.BASE.eq(base);
        Condition beginning = EDITION.SORT_TITLE.startsWith(Folding.sortKey(text));
        var first = refs(member, inBase.and(beginning), size);
        if (first.size() == size || text.isBlank()) {
            return first;
        }
        var rest = refs(member, inBase.and(beginning.not()).and(Matching.text(text)), size - first.size());
        return java.util.stream.Stream.concat(first.stream(), rest.stream()).toList();
    }

    private List<EntryRef> refs(Member member, Condition condition, int size) {
        return db.select(REF)
                .from(EDITION)
                .where(Sight.of(member), Matching.filter(EntryFilter.ALL), condition)
                .orderBy(EDITION.SORT_TITLE, EDITION.ENTRY_ID)
                .limit(size)
                .fetch(Record1::value1);
    }

    /** The links that lead to an entry from those that the member sees, trash left out. */
    public List<InwardLink> inward(Member member, EntryId to) {
        var link = DSL.row(
                        LINK.ID,
                        LINK.RELATION_KEY,
                        LINK.TO_ENTRY,
                        LINK.CERTAINTY.convertFrom(Certainty::valueOf),
                        LINK.NOTE)
                .mapping(Link::new);
        return db.select(link, REF)
                .from(LINK)
                .join(EDITION)
                .on(EDITION.ENTRY_ID.eq(LINK.FROM_ENTRY).and(EDITION.EDITION_.eq(LINK.EDITION)))
                .where(Sight.of(member), Matching.filter(EntryFilter.ALL), LINK.TO_ENTRY.eq(to))
                .orderBy(LINK.RELATION_KEY, EDITION.SORT_TITLE, LINK.ID)
                .fetch(Records.mapping(InwardLink::new));
    }

    /** The tags in use. */
    public List<String> tags(Member member) {
        return db.selectDistinct(ENTRY_TAG.TAG)
                .from(ENTRY_TAG)
                .join(EDITION)
                .on(EDITION.ENTRY_ID.eq(ENTRY_TAG.ENTRY_ID).and(EDITION.EDITION_.eq(ENTRY_TAG.EDITION)))
                .where(Sight.of(member), Matching.filter(EntryFilter.ALL))
                .orderBy(ENTRY_TAG.TAG)
                .fetch(ENTRY_TAG.TAG);
    }

    /**
     * The order of a list. All its columns are those of an index, from the index's first column on, so that either
     * engine reads a page from the index alone.
     */
    private record Order<T>(Field<T> column, java.util.function.Function<EntryRow, T> value, boolean descending) {

        static Order<?> of(EntrySort sort) {
            boolean descending = sort.descending();
            return switch (sort.by()) {
                case NUMBER -> new Order<>(EDITION.NUMBER, row -> row.number().number(), descending);
                case TITLE -> new Order<>(EDITION.SORT_TITLE, EntryRow::sortTitle, descending);
                case DATE -> new Order<>(EDITION.EARLIEST_DAY, EntryRow::earliestDay, descending);
                case UPDATED -> new Order<>(EDITION.UPDATED_AT, EntryRow::updatedAt, descending);
            };
        }

        List<SortField<?>> fields() {
            return java.util.stream.Stream.of(
                            EDITION.COLLECTION_ID, EDITION.BASE, EDITION.EDITION_, column, EDITION.ENTRY_ID)
                    .<SortField<?>>map(field -> descending ? field.desc() : field.asc())
                    .toList();
        }

        /** Written so that the index is entered at the row: engines do not do that for (a, b) &gt; (x, y). */
        Condition after(@Nullable EntryRow row) {
            if (row == null) {
                return DSL.noCondition();
            }
            T from = value.apply(row);
            return descending
                    ? column.le(from).and(column.lt(from).or(EDITION.ENTRY_ID.lt(row.id())))
                    : column.ge(from).and(column.gt(from).or(EDITION.ENTRY_ID.gt(row.id())));
        }
    }
}
