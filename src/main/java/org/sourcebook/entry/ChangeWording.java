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
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Component;

/** Puts the changes between two versions into words: fields by their labels, entries by number and title. */
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

    private record Words(Schema schema, Map<EntryId, EntryRef> refs) {

        ChangeInWords of(Change change) {
            return switch (change.part()) {
                case KindPart() -> change(change, "kind", this::kind);
                case TitlePart() -> change(change, "title", Content::title);
                case FieldPart(var key) -> field(change, key);
                case NamesPart() -> change(change, "names", content -> lines(content.names(), this::name));
                case TagsPart() -> change(change, "tags", content -> lines(List.copyOf(content.tags()), tag -> tag));
                case LinksPart() -> change(change, "links", content -> lines(content.links(), this::link));
            };
        }

        private static ChangeInWords change(Change change, String part, Function<Content, String> words) {
            return new ChangeInWords(
                    Texts.text("entry.part." + part), words.apply(change.before()), words.apply(change.after()));
        }

        private ChangeInWords field(Change change, String key) {
            var field = definition(change.after(), key).or(() -> definition(change.before(), key));
            var type = field.map(FieldDefinition::type).orElse(FieldType.TEXT);
            return new ChangeInWords(
                    field.map(FieldDefinition::label).orElse(key),
                    lines(change.before().values(key), value -> value(type, value)),
                    lines(change.after().values(key), value -> value(type, value)));
        }

        private Optional<FieldDefinition> definition(Content content, String key) {
            return schema.kind(content.kind()).flatMap(kind -> kind.field(key));
        }

        private String kind(Content content) {
            return schema.kind(content.kind()).map(Kind::label).orElse("");
        }

        private String value(FieldType type, FieldValue value) {
            String text = switch (type) {
                case ENTRY -> entry(EntryId.parse(value.text()));
                case YES_NO -> Texts.text("entry.value." + value.text());
                case TEXT, LONG_TEXT, NUMBER, DATE, CHOICE, URL, LOCATION -> value.text();
            };
            return parts(text, value.voice(), value.inSource().map(this::entry).orElse(""));
        }

        private String name(Name name) {
            return parts(
                    name.text(),
                    name.language(),
                    name.script(),
                    name.note(),
                    name.inSource().map(this::entry).orElse(""));
        }

        private String link(Link link) {
            String relation =
                    schema.relation(link.relation()).map(found -> found.label()).orElse(link.relation());
            String certainty = Texts.text("entry.certainty." + link.certainty().name());
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

        private static <T> String lines(List<T> values, Function<T, String> words) {
            return values.stream().map(words).collect(joining("\n"));
        }
    }
}
