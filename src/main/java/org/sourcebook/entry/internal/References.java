package org.sourcebook.entry.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.kernel.EntryId;

/** The entries that a content names: in links, as sources of values and names, and as values. */
public final class References {

    private References() {}

    /** All of them. */
    public static Set<EntryId> of(Schema schema, Content content) {
        var ids = sources(content);
        content.links().forEach(link -> ids.add(link.to()));
        entryFields(schema, content)
                .flatMap(field -> content.values(field.key()).stream())
                .forEach(value -> entry(value).ifPresent(ids::add));
        return ids;
    }

    /** Those that values and names are said to come from. */
    public static Set<EntryId> sources(Content content) {
        var ids = new HashSet<EntryId>();
        content.names().forEach(name -> name.inSource().ifPresent(ids::add));
        content.fields()
                .values()
                .forEach(values -> values.forEach(value -> value.inSource().ifPresent(ids::add)));
        return ids;
    }

    private static Stream<FieldDefinition> entryFields(Schema schema, Content content) {
        return content.fields().keySet().stream()
                .flatMap(key -> schema.field(content.kind(), key).stream())
                .filter(field -> field.type() == FieldType.ENTRY);
    }

    /** The entry that a value of a field for entries names; none if the field held other values before. */
    static Optional<EntryId> entry(FieldValue value) {
        try {
            return Optional.of(EntryId.parse(value.text()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
