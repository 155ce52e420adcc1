package org.sourcebook.collection.internal;

import static org.sourcebook.db.Tables.KIND;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.sourcebook.collection.Kind;
import org.sourcebook.db.tables.records.KindRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.KindId;
import org.springframework.stereotype.Repository;

/** The table of kinds. */
@Repository
public class KindRepository {

    private final DSLContext db;

    KindRepository(DSLContext db) {
        this.db = db;
    }

    /** Adds kinds to a collection, in this order. */
    public void insert(CollectionId collection, List<Kind> kinds) {
        int ordinal = count(collection);
        var rows = new ArrayList<KindRecord>();
        for (Kind kind : kinds) {
            rows.add(new KindRecord(
                    kind.id(), collection, kind.base(), kind.key(), kind.label(), ordinal++, kind.retired()));
        }
        db.batchInsert(rows).execute();
    }

    /** Keeps a kind's label and whether it is retired. */
    public void update(Kind kind) {
        db.update(KIND)
                .set(KIND.LABEL, kind.label())
                .set(KIND.RETIRED, kind.retired())
                .where(KIND.ID.eq(kind.id()))
                .execute();
    }

    /** Puts kinds in this order. */
    public void order(List<KindId> kinds) {
        for (int ordinal = 0; ordinal < kinds.size(); ordinal++) {
            db.update(KIND)
                    .set(KIND.ORDINAL, ordinal)
                    .where(KIND.ID.eq(kinds.get(ordinal)))
                    .execute();
        }
    }

    /** The kinds of a collection without their fields, base by base in their order, retired ones last. */
    List<Kind> of(CollectionId collection) {
        return db.select(KIND.ID, KIND.BASE, KIND.KIND_KEY, KIND.LABEL, KIND.RETIRED)
                .from(KIND)
                .where(KIND.COLLECTION_ID.eq(collection))
                .orderBy(KIND.BASE.sortAsc(List.of(Base.values())), KIND.RETIRED, KIND.ORDINAL, KIND.ID)
                .fetch(row ->
                        new Kind(row.value1(), row.value2(), row.value3(), row.value4(), List.of(), row.value5()));
    }

    private int count(CollectionId collection) {
        return db.fetchCount(KIND, KIND.COLLECTION_ID.eq(collection));
    }
}
