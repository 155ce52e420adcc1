package org.sourcebook.entry.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Name;
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
                .forEach(value -> parse(value).ifPresent(ids::add));
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

    /** The content without what names an entry that is not among the visible ones. */
    public static Content without(Schema schema, Content content, Set<EntryId> visible) {
        var fields = new java.util.TreeMap<String, List<FieldValue>>();
        content.fields()
                .forEach((key, values) -> fields.put(
                        key, values.stream().map(value -> seen(value, visible)).toList()));
        entryFields(schema, content)
                .forEach(field -> fields.computeIfPresent(
                        field.key(),
                        (key, values) -> values.stream()
                                .filter(value ->
                                        parse(value).map(visible::contains).orElse(true))
                                .toList()));
        return new Content(
                content.kind(),
                content.title(),
                fields,
                content.names().stream().map(name -> seen(name, visible)).toList(),
                content.tags(),
                content.links().stream()
                        .filter(link -> visible.contains(link.to()))
                        .toList());
    }

    private static FieldValue seen(FieldValue value, Set<EntryId> visible) {
        return value.inSource().map(visible::contains).orElse(true)
                ? value
                : new FieldValue(value.text(), value.voice(), null);
    }

    private static Name seen(Name name, Set<EntryId> visible) {
        return name.inSource().map(visible::contains).orElse(true)
                ? name
                : new Name(name.text(), name.language(), name.script(), name.note(), null);
    }

    private static Stream<FieldDefinition> entryFields(Schema schema, Content content) {
        return content.fields().keySet().stream()
                .flatMap(key -> schema.field(content.kind(), key).stream())
                .filter(field -> field.type() == FieldType.ENTRY);
    }

    private static java.util.Optional<EntryId> parse(FieldValue value) {
        try {
            return java.util.Optional.of(EntryId.parse(value.text()));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }
}
