package org.sourcebook.collection.internal;

import static org.sourcebook.db.Tables.RELATION;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.sourcebook.collection.Relation;
import org.sourcebook.db.tables.records.RelationRecord;
import org.sourcebook.kernel.CollectionId;
import org.springframework.stereotype.Repository;

/** The table of relations. */
@Repository
public class RelationRepository {

    private final DSLContext db;

    RelationRepository(DSLContext db) {
        this.db = db;
    }

    /** Adds relations to a collection, in this order. */
    public void insert(CollectionId collection, List<Relation> relations) {
        int ordinal = db.fetchCount(RELATION, RELATION.COLLECTION_ID.eq(collection));
        var rows = new ArrayList<RelationRecord>();
        for (Relation relation : relations) {
            rows.add(new RelationRecord(
                    relation.id(),
                    collection,
                    relation.key(),
                    relation.label(),
                    relation.inverse(),
                    relation.from(),
                    relation.to(),
                    ordinal++,
                    relation.retired()));
        }
        db.batchInsert(rows).execute();
    }

    /** Keeps how a relation reads and whether it is retired. */
    public void update(Relation relation) {
        db.update(RELATION)
                .set(RELATION.LABEL, relation.label())
                .set(RELATION.INVERSE, relation.inverse())
                .set(RELATION.RETIRED, relation.retired())
                .where(RELATION.ID.eq(relation.id()))
                .execute();
    }

    /** The relations of a collection in their order, retired ones last. */
    List<Relation> of(CollectionId collection) {
        return db.select(
                        RELATION.ID,
                        RELATION.RELATION_KEY,
                        RELATION.LABEL,
                        RELATION.INVERSE,
                        RELATION.FROM_BASE,
                        RELATION.TO_BASE,
                        RELATION.RETIRED)
                .from(RELATION)
                .where(RELATION.COLLECTION_ID.eq(collection))
                .orderBy(RELATION.RETIRED, RELATION.ORDINAL, RELATION.ID)
                .fetch(Records.mapping(Relation::new));
    }
}
