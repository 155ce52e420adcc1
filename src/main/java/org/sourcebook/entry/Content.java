package org.sourcebook.entry;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sourcebook.kernel.KindId;

/**
 * Everything that a version of an entry says.
 *
 * @param kind its kind
 * @param title its title
 * @param fields values by field key; a field without values is absent
 * @param names names and spellings, in their order
 * @param tags tags
 * @param links links going out, in their order
 */
public record Content(
        KindId kind,
        String title,
        SortedMap<String, List<FieldValue>> fields,
        List<Name> names,
        SortedSet<String> tags,
        List<Link> links) {

    public Content {
        var filled = new TreeMap<String, List<FieldValue>>();
        fields.forEach((key, values) -> {
            if (!values.isEmpty()) {
                filled.put(key, List.copyOf(values));
            }
        });
        fields = java.util.Collections.unmodifiableSortedMap(filled);
        names = List.copyOf(names);
        tags = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        links = List.copyOf(links);
    }

    /** A title and a kind, and nothing else yet. */
    public static Content of(KindId kind, String title) {
        return new Content(kind, title, new TreeMap<>(), List.of(), new TreeSet<>(), List.of());
    }

    /** The values of a field; none if it is not filled in. */
    public List<FieldValue> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The same with another title. */
    public Content withTitle(String newTitle) {
        return new Content(kind, newTitle, fields, names, tags, links);
    }

    /** The same with other values for one field. */
    public Content with(String field, List<FieldValue> values) {
        var changed = new TreeMap<>(fields);
        changed.put(field, values);
        return withFields(changed);
    }

    /** The same with other fields. */
    public Content withFields(Map<String, List<FieldValue>> newFields) {
        return new Content(kind, title, new TreeMap<>(newFields), names, tags, links);
    }

    /** The same with other names. */
    public Content withNames(List<Name> newNames) {
        return new Content(kind, title, fields, newNames, tags, links);
    }

    /** The same with other tags. */
    public Content withTags(java.util.Collection<String> newTags) {
        return new Content(kind, title, fields, names, new TreeSet<>(newTags), links);
    }

    /** The same with one link more. */
    public Content plus(Link link) {
        return withLinks(Stream.concat(links.stream(), Stream.of(link)).toList());
    }

    /** The same with other links. */
    public Content withLinks(List<Link> newLinks) {
        return new Content(kind, title, fields, names, tags, newLinks);
    }
}
