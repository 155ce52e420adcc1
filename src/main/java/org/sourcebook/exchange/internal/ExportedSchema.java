package org.sourcebook.exchange.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Relation;
import org.sourcebook.collection.Schema;
import org.sourcebook.kernel.Base;

/** Kinds, fields and relations as the JSON format holds them: by key, without ids. */
record ExportedSchema(List<Kind> kinds, List<Tie> relations) {

    record Kind(Base base, String key, String label, boolean retired, List<Field> fields) {}

    record Field(
            String key,
            String label,
            String help,
            FieldType type,
            boolean many,
            boolean attributed,
            boolean main,
            boolean required,
            List<String> choices,
            boolean retired) {}

    record Tie(
            String key,
            String label,
            String inverse,
            @Nullable Base from,
            @Nullable Base to,
            boolean retired) {}

    static ExportedSchema of(Schema schema) {
        return new ExportedSchema(
                schema.kinds().stream().map(ExportedSchema::kind).toList(),
                schema.relations().stream().map(ExportedSchema::tie).toList());
    }

    private static Kind kind(org.sourcebook.collection.Kind kind) {
        return new Kind(
                kind.base(),
                kind.key(),
                kind.label(),
                kind.retired(),
                kind.fields().stream().map(ExportedSchema::field).toList());
    }

    private static Field field(FieldDefinition field) {
        return new Field(
                field.key(),
                field.label(),
                field.help(),
                field.type(),
                field.many(),
                field.attributed(),
                field.main(),
                field.required(),
                field.choices(),
                field.retired());
    }

    private static Tie tie(Relation relation) {
        return new Tie(
                relation.key(),
                relation.label(),
                relation.inverse(),
                relation.from(),
                relation.to(),
                relation.retired());
    }
}
