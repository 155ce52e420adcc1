package org.sourcebook.exchange.internal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.exchange.internal.ExportedEntry.Spelling;
import org.sourcebook.exchange.internal.ExportedEntry.Tie;
import org.sourcebook.exchange.internal.ExportedEntry.Value;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.KindId;

/** Puts keys and numbers in the place of ids. What names an entry that the asker does not see is left out. */
final class Resolver {

    private final Map<KindId, String> keys;
    private final Map<KindId, Set<String>> entryFields;
    private final EntryNumbers numbers;

    Resolver(Schema schema, EntryNumbers numbers) {
        this.numbers = numbers;
        keys = schema.kinds().stream().collect(toMap(Kind::id, Kind::key));
        entryFields = schema.kinds().stream().collect(toMap(Kind::id, Resolver::entryFields));
    }

    private static Set<String> entryFields(Kind kind) {
        return kind.fields().stream()
                .filter(field -> field.type() == FieldType.ENTRY)
                .map(FieldDefinition::key)
                .collect(toSet());
    }

    /** The numbers of all that the entries of a page name, found at once. */
    Map<EntryId, String> numbers(List<Entry> page) {
        var named = new HashSet<EntryId>();
        page.forEach(entry -> collect(entry.content(), named));
        return numbers.of(named);
    }

    private void collect(Content content, Set<EntryId> named) {
        content.links().forEach(link -> named.add(link.to()));
        content.names().forEach(name -> name.inSource().ifPresent(named::add));
        content.fields().forEach((key, values) -> {
            values.forEach(value -> value.inSource().ifPresent(named::add));
            if (holdsEntries(content.kind(), key)) {
                values.forEach(value -> entry(value).ifPresent(named::add));
            }
        });
    }

    /**
     * The entry as files hold it.
     *
     * @param numbers the numbers of the entries that it names, as far as the asker sees them
     */
    ExportedEntry resolve(Entry entry, Map<EntryId, String> numbers) {
        Content content = entry.content();
        var fields = new TreeMap<String, List<Value>>();
        content.fields().forEach((key, values) -> {
            boolean entries = holdsEntries(content.kind(), key);
            fields.put(
                    key,
                    values.stream()
                            .filter(value -> !entries || isSeen(value, numbers))
                            .map(value -> value(entries ? numbered(value, numbers) : value.text(), value, numbers))
                            .toList());
        });
        return new ExportedEntry(
                entry.number().toString(),
                keys.getOrDefault(content.kind(), ""),
                content.title(),
                entry.status(),
                entry.version(),
                entry.approved(),
                fields,
                content.names().stream().map(name -> spelling(name, numbers)).toList(),
                content.tags(),
                content.links().stream().flatMap(link -> tie(link, numbers)).toList(),
                entry.createdBy(),
                entry.createdAt(),
                entry.savedBy(),
                entry.savedAt());
    }

    private boolean holdsEntries(KindId kind, String field) {
        return entryFields.getOrDefault(kind, Set.of()).contains(field);
    }

    private static Value value(String text, FieldValue value, Map<EntryId, String> numbers) {
        return new Value(text, value.voice(), number(value.source(), numbers));
    }

    private static boolean isSeen(FieldValue value, Map<EntryId, String> numbers) {
        return entry(value).map(numbers::containsKey).orElse(true);
    }

    private static String numbered(FieldValue value, Map<EntryId, String> numbers) {
        return entry(value).map(numbers::get).orElse(value.text());
    }

    /** The entry that a value names; none if the field held other values before. */
    private static Optional<EntryId> entry(FieldValue value) {
        try {
            return Optional.of(EntryId.parse(value.text()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Spelling spelling(Name name, Map<EntryId, String> numbers) {
        return new Spelling(name.text(), name.language(), name.script(), name.note(), number(name.source(), numbers));
    }

    private static Stream<Tie> tie(Link link, Map<EntryId, String> numbers) {
        return Stream.ofNullable(numbers.get(link.to()))
                .map(to -> new Tie(link.id(), link.relation(), to, link.certainty(), link.note()));
    }

    private static @Nullable String number(@Nullable EntryId id, Map<EntryId, String> numbers) {
        return id == null ? null : numbers.get(id);
    }
}
