package org.sourcebook.collection.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.sourcebook.db.Tables.FIELD;
import static org.sourcebook.db.Tables.KIND;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.db.tables.records.FieldRecord;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.FieldId;
import org.sourcebook.kernel.KindId;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of fields. */
@Repository
public class FieldRepository {

    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext db;

    FieldRepository(DSLContext db) {
        this.db = db;
    }

    /** Adds fields to a kind, in this order. */
    public void insert(KindId kind, List<FieldDefinition> fields) {
        int ordinal = db.fetchCount(FIELD, FIELD.KIND_ID.eq(kind));
        var rows = new ArrayList<FieldRecord>();
        for (FieldDefinition field : fields) {
            rows.add(new FieldRecord(
                    field.id(),
                    kind,
                    field.key(),
                    field.label(),
                    field.help(),
                    field.type().name(),
                    field.many(),
                    field.attributed(),
                    field.main(),
                    field.required(),
                    write(field.choices()),
                    ordinal++,
                    field.retired()));
        }
        db.batchInsert(rows).execute();
    }

    /** Keeps all of a field that can change: everything but its key and what its values are. */
    public void update(FieldDefinition field) {
        db.update(FIELD)
                .set(FIELD.LABEL, field.label())
                .set(FIELD.HELP, field.help())
                .set(FIELD.MAIN, field.main())
                .set(FIELD.REQUIRED, field.required())
                .set(FIELD.CHOICES, write(field.choices()))
                .set(FIELD.RETIRED, field.retired())
                .where(FIELD.ID.eq(field.id()))
                .execute();
    }

    /** Puts fields in this order. */
    public void order(List<FieldId> fields) {
        for (int ordinal = 0; ordinal < fields.size(); ordinal++) {
            db.update(FIELD)
                    .set(FIELD.ORDINAL, ordinal)
                    .where(FIELD.ID.eq(fields.get(ordinal)))
                    .execute();
        }
    }

    /** The fields of a collection's kinds, in their order, retired ones last. */
    Map<KindId, List<FieldDefinition>> of(CollectionId collection) {
        return db
                .select(FIELD.fields())
                .from(FIELD)
                .join(KIND)
                .on(KIND.ID.eq(FIELD.KIND_ID))
                .where(KIND.COLLECTION_ID.eq(collection))
                .orderBy(FIELD.KIND_ID, FIELD.RETIRED, FIELD.ORDINAL, FIELD.ID)
                .fetchInto(FIELD)
                .stream()
                .collect(groupingBy(FieldRecord::getKindId, mapping(FieldRepository::definition, toList())));
    }

    private static FieldDefinition definition(FieldRecord row) {
        return new FieldDefinition(
                row.getId(),
                row.getFieldKey(),
                row.getLabel(),
                row.getHelp(),
                FieldType.valueOf(row.getType()),
                row.getMany(),
                row.getAttributed(),
                row.getMain(),
                row.getRequired(),
                List.of(JSON.readValue(row.getChoices(), String[].class)),
                row.getRetired());
    }

    private static String write(List<String> choices) {
        return JSON.writeValueAsString(choices);
    }
}
