package org.sourcebook.collection.internal;

import static org.sourcebook.db.Tables.COLLECTION;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.sourcebook.account.internal.standing.StandingStamp;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Schema;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.KindId;
import org.sourcebook.kernel.NotFound;
import org.springframework.stereotype.Repository;

/**
 * The kinds and relations of collections as a whole.
 *
 * <p>Every save of an entry asks for them, and they change seldom: so the last one read of each collection is kept,
 * with the stamp that the collection bore. A change gives the collection a stamp that no other state ever had.
 */
@Repository
public class SchemaRepository {

    private final DSLContext db;
    private final KindRepository kinds;
    private final FieldRepository fields;
    private final RelationRepository relations;
    private final FoundMembers found;
    private final StandingStamp standing;
    private final Map<CollectionId, Stamped> kept = new ConcurrentHashMap<>();

    SchemaRepository(
            DSLContext db,
            KindRepository kinds,
            FieldRepository fields,
            RelationRepository relations,
            FoundMembers found,
            StandingStamp standing) {
        this.db = db;
        this.kinds = kinds;
        this.fields = fields;
        this.relations = relations;
        this.found = found;
        this.standing = standing;
    }

    private record Stamped(String stamp, Schema schema) {}

    /** The kinds and relations of a collection. */
    public Schema of(CollectionId collection) {
        String stamp = found.stamp(collection).orElseGet(() -> stamp(collection));
        Stamped last = kept.get(collection);
        if (last == null || !last.stamp().equals(stamp)) {
            last = new Stamped(stamp, load(collection));
            kept.put(collection, last);
        }
        return last.schema();
    }

    private String stamp(CollectionId collection) {
        return db.select(COLLECTION.SCHEMA_STAMP)
                .from(COLLECTION)
                .where(COLLECTION.ID.eq(collection))
                .fetchOptional(COLLECTION.SCHEMA_STAMP)
                .orElseThrow(NotFound::new);
    }

    /** The same, for a change: nobody else changes them until the transaction ends, and what was read before is stale. */
    public Schema lock(CollectionId collection) {
        String stamp = UUID.randomUUID().toString();
        db.update(COLLECTION)
                .set(COLLECTION.SCHEMA_STAMP, stamp)
                .where(COLLECTION.ID.eq(collection))
                .execute();
        standing.renew();
        found.changeStamp(collection, stamp);
        return load(collection);
    }

    /** Gives an empty collection its kinds and relations. */
    public void insert(CollectionId collection, Schema schema) {
        kinds.insert(collection, schema.kinds());
        for (Kind kind : schema.kinds()) {
            fields.insert(kind.id(), kind.fields());
        }
        relations.insert(collection, schema.relations());
    }

    private boolean reasonsNeeded(CollectionId collection) {
        return db.select(COLLECTION.REASONS_NEEDED)
                .from(COLLECTION)
                .where(COLLECTION.ID.eq(collection))
                .fetchSingle(COLLECTION.REASONS_NEEDED);
    }

    private Schema load(CollectionId collection) {
        Map<KindId, List<FieldDefinition>> fieldsOf = fields.of(collection);
        List<Kind> whole = kinds.of(collection).stream()
                .map(kind -> kind.withFields(fieldsOf.getOrDefault(kind.id(), List.of())))
                .toList();
        return new Schema(whole, relations.of(collection), reasonsNeeded(collection));
    }
}
