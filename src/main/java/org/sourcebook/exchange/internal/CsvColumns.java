package org.sourcebook.exchange.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.Schema;
import org.sourcebook.exchange.internal.ExportedEntry.Spelling;
import org.sourcebook.exchange.internal.ExportedEntry.Tie;
import org.sourcebook.exchange.internal.ExportedEntry.Value;
import org.sourcebook.kernel.Base;

/**
 * The columns of the CSV file of a base (handbook, exchange formats): those of every entry, and between them one for
 * each field that any kind of the base has or had.
 */
final class CsvColumns {

    private static final String FIELD = "field:";
    private static final String MANY = "[]";

    private CsvColumns() {}

    /** The columns, in their order. */
    static List<CsvColumn> of(Schema schema, Base base, AccountNames accounts) {
        return Stream.of(head(), fields(schema, base), links(), tail(accounts))
                .flatMap(List::stream)
                .toList();
    }

    private static List<CsvColumn> head() {
        return List.of(
                CsvColumn.of("number", ExportedEntry::number),
                CsvColumn.of("kind", ExportedEntry::kind),
                CsvColumn.of("title", ExportedEntry::title),
                CsvColumn.of("status", ExportedEntry::status),
                CsvColumn.of("version", ExportedEntry::version),
                CsvColumn.of("approved-version", entry -> Objects.requireNonNullElse(entry.approvedVersion(), "")),
                CsvColumn.lines("names[]", ExportedEntry::names, Spelling::text),
                CsvColumn.lines("names[].language", ExportedEntry::names, Spelling::language),
                CsvColumn.lines("names[].script", ExportedEntry::names, Spelling::script),
                CsvColumn.lines("names[].note", ExportedEntry::names, Spelling::note),
                CsvColumn.lines("names[].source", ExportedEntry::names, name -> orEmpty(name.source())),
                CsvColumn.lines("tags[]", entry -> List.copyOf(entry.tags()), Function.identity()));
    }

    private static List<CsvColumn> fields(Schema schema, Base base) {
        var columns = new ArrayList<CsvColumn>();
        schema.kinds().stream()
                .filter(kind -> kind.base() == base)
                .flatMap(kind -> kind.fields().stream())
                .collect(groupingBy(FieldDefinition::key, LinkedHashMap::new, toList()))
                .forEach((key, definitions) -> columns.addAll(field(key, definitions)));
        return columns;
    }

    /** The columns of a field that several kinds may define, each in its way. */
    private static List<CsvColumn> field(String key, List<FieldDefinition> definitions) {
        boolean many = definitions.stream().anyMatch(FieldDefinition::many);
        String header = FIELD + key + (many ? MANY : "");
        var text = field(header, key, many, Value::text);
        return definitions.stream().noneMatch(FieldDefinition::attributed)
                ? List.of(text)
                : List.of(
                        text,
                        field(header + ".voice", key, many, Value::voice),
                        field(header + ".source", key, many, value -> orEmpty(value.source())));
    }

    private static CsvColumn field(String header, String key, boolean many, Function<Value, String> part) {
        return many
                ? CsvColumn.lines(header, entry -> entry.values(key), part)
                : CsvColumn.of(header, entry -> one(entry.values(key), part));
    }

    /** A field that holds one value may have held several before. */
    private static String one(List<Value> values, Function<Value, String> part) {
        return values.size() == 1
                ? part.apply(values.getFirst())
                : values.stream().map(part).collect(joining("\n"));
    }

    private static List<CsvColumn> links() {
        return List.of(
                CsvColumn.lines("links[]", ExportedEntry::links, Tie::to),
                CsvColumn.lines("links[].relation", ExportedEntry::links, Tie::relation),
                CsvColumn.lines(
                        "links[].certainty",
                        ExportedEntry::links,
                        link -> link.certainty().name()),
                CsvColumn.lines("links[].note", ExportedEntry::links, Tie::note),
                CsvColumn.lines(
                        "links[].id", ExportedEntry::links, link -> link.id().toString()));
    }

    private static List<CsvColumn> tail(AccountNames accounts) {
        return List.of(
                CsvColumn.of("created-by", entry -> accounts.of(entry.createdBy())),
                CsvColumn.of("created-at", ExportedEntry::createdAt),
                CsvColumn.of("saved-by", entry -> accounts.of(entry.savedBy())),
                CsvColumn.of("saved-at", ExportedEntry::savedAt));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
