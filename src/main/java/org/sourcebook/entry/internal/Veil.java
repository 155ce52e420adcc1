package org.sourcebook.entry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.kernel.EntryId;

/**
 * What somebody gets of contents that name entries which they do not see: links to those and values that name them are
 * left out, and what they are the source of is without its source.
 *
 * @param schema the collection's kinds
 * @param hidden the entries that are not seen
 */
public record Veil(Schema schema, Set<EntryId> hidden) {

    /** The entry without what names a hidden entry. */
    public Entry over(Entry whole) {
        return whole.with(over(whole.content()));
    }

    /** The content without what names a hidden entry. */
    public Content over(Content whole) {
        if (hidden.isEmpty()) {
            return whole;
        }
        var fields = new TreeMap<String, List<FieldValue>>();
        whole.fields().forEach((key, values) -> fields.put(key, over(values, value -> seen(whole, key, value))));
        return whole.withFields(fields)
                .withNames(over(whole.names(), this::seen))
                .withLinks(over(whole.links(), this::seen));
    }

    /**
     * What somebody made of a content that they saw through this veil, with what it hid from them put back.
     *
     * @param made what they made of it
     * @param whole what they began with, as it is
     */
    public Content lifted(Content made, Content whole) {
        if (hidden.isEmpty()) {
            return made;
        }
        var keys = new TreeSet<>(whole.fields().keySet());
        keys.addAll(made.fields().keySet());
        var fields = new TreeMap<String, List<FieldValue>>();
        keys.forEach(key ->
                fields.put(key, lifted(made.values(key), whole.values(key), value -> seen(whole, key, value))));
        return made.withFields(fields)
                .withNames(lifted(made.names(), whole.names(), this::seen))
                .withLinks(lifted(made.links(), whole.links(), this::seen));
    }

    /** @param seen how one is seen; null if not at all */
    private static <T> List<T> over(List<T> whole, UnaryOperator<@Nullable T> seen) {
        return whole.stream().map(seen).filter(Objects::nonNull).toList();
    }

    private static <T> List<T> lifted(List<T> made, List<T> whole, UnaryOperator<@Nullable T> seen) {
        if (made.equals(over(whole, seen))) {
            return whole;
        }
        var left = new ArrayList<>(whole);
        var lifted = new ArrayList<T>();
        for (T one : made) {
            Optional<T> origin = left.stream()
                    .filter(candidate -> one.equals(seen.apply(candidate)))
                    .findFirst();
            origin.ifPresent(left::remove);
            lifted.add(origin.orElse(one));
        }
        left.stream().filter(candidate -> seen.apply(candidate) == null).forEach(lifted::add);
        return lifted;
    }

    private @Nullable FieldValue seen(Content content, String key, FieldValue value) {
        boolean namesHidden = schema.field(content.kind(), key)
                .filter(field -> field.type() == FieldType.ENTRY)
                .flatMap(field -> References.entry(value))
                .filter(hidden::contains)
                .isPresent();
        if (namesHidden) {
            return null;
        }
        return isHidden(value.source()) ? new FieldValue(value.text(), value.voice(), null) : value;
    }

    private Name seen(Name name) {
        return isHidden(name.source())
                ? new Name(name.text(), name.language(), name.script(), name.note(), null)
                : name;
    }

    private @Nullable Link seen(Link link) {
        return hidden.contains(link.to()) ? null : link;
    }

    private boolean isHidden(@Nullable EntryId source) {
        return source != null && hidden.contains(source);
    }
}
