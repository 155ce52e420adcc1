package org.sourcebook.entry;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Schema;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.Part.FieldPart;
import org.sourcebook.entry.Part.KindPart;
import org.sourcebook.entry.Part.LinksPart;
import org.sourcebook.entry.Part.NamesPart;
import org.sourcebook.entry.Part.TagsPart;
import org.sourcebook.entry.Part.TitlePart;
import org.sourcebook.entry.internal.References;
import org.sourcebook.entry.internal.Said;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;

/** Puts the changes between two versions into words: as an entry's page has them. */
@Component
public class ChangeWording {

    private final Kinds kinds;
    private final Entries entries;

    ChangeWording(Kinds kinds, Entries entries) {
        this.kinds = kinds;
        this.entries = entries;
    }

    /** The changes in words, in their order. For members of the collection. */
    public List<ChangeInWords> of(CollectionId collection, List<Change> changes) {
        Schema schema = kinds.of(collection);
        var named = new HashSet<EntryId>();
        changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .distinct()
                .forEach(content -> named.addAll(References.of(schema, content)));
        var words = new Words(schema, entries.refs(collection, Set.copyOf(named)));
        return changes.stream().map(words::of).toList();
    }

    /** What a part is called, as the kind of this content has it. */
    public static String label(Schema schema, Part part, Content content) {
        return switch (part) {
            case KindPart() -> Texts.text("entry.kind");
            case TitlePart() -> Texts.text("entry.title");
            case FieldPart(var key) ->
                schema.field(content.kind(), key).map(FieldDefinition::label).orElse(key);
            case NamesPart() -> Texts.text("entry.names");
            case TagsPart() -> Texts.text("entry.tags");
            case LinksPart() -> Texts.text("entry.links");
        };
    }

    private record Words(Schema schema, Map<EntryId, EntryRef> refs) {

        ChangeInWords of(Change change) {
            return new ChangeInWords(
                    label(schema, change.part(), change.after()),
                    said(change.part(), change.before()),
                    said(change.part(), change.after()));
        }

        private String said(Part part, Content content) {
            return switch (part) {
                case KindPart() -> schema.kind(content.kind()).map(Kind::label).orElse("");
                case TitlePart() -> content.title();
                case FieldPart(var key) -> field(content, key);
                case NamesPart() -> lines(content.names(), this::name);
                case TagsPart() -> String.join("\n", content.tags());
                case LinksPart() -> lines(content.links(), this::link);
            };
        }

        private String field(Content content, String key) {
            var type =
                    schema.field(content.kind(), key).map(FieldDefinition::type).orElse(FieldType.TEXT);
            return lines(content.values(key), value -> value(type, value));
        }

        private String value(FieldType type, FieldValue value) {
            String text = switch (type) {
                case ENTRY -> entry(EntryId.parse(value.text()));
                case YES_NO -> Texts.text(value.text().equals("true") ? "entry.yes" : "entry.no");
                case DATE -> Said.dateExactly(value.text());
                case TEXT, LONG_TEXT, NUMBER, CHOICE, URL, LOCATION -> value.text();
            };
            String whose =
                    parts(value.voice(), value.inSource().map(this::entry).orElse(""));
            return whose.isEmpty() ? text : Texts.text("entry.value-whose", Map.of("value", text, "whose", whose));
        }

        private String name(Name name) {
            return parts(
                    name.text(),
                    Said.language(name.language()),
                    name.script().isEmpty() ? "" : Said.script(name.script()),
                    name.note(),
                    name.inSource().map(this::entry).orElse(""));
        }

        private String link(Link link) {
            String relation =
                    schema.relation(link.relation()).map(found -> found.label()).orElse(link.relation());
            String certainty = link.certainty() == Certainty.CERTAIN ? "" : Said.certainty(link.certainty());
            return parts(relation + " " + entry(link.to()), certainty, link.note());
        }

        private String entry(EntryId id) {
            return Optional.ofNullable(refs.get(id))
                    .map(ref -> ref.number() + " " + ref.title())
                    .orElseGet(() -> Texts.text("entry.not-visible"));
        }

        private static String parts(String... parts) {
            return Stream.of(parts).filter(part -> !part.isEmpty()).collect(joining(" · "));
        }

        /** One below the other; with a line between them where they have lines of their own. */
        private static <T> String lines(List<T> values, Function<T, String> words) {
            var said = values.stream().map(words).toList();
            return String.join(said.stream().anyMatch(one -> one.contains("\n")) ? "\n\n" : "\n", said);
        }
    }
}
