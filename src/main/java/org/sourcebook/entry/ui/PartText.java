package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Relation;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.entry.Part;
import org.sourcebook.kernel.EntryId;

/** A part of a content as plain text, a line each, for showing differences. */
final class PartText {

    private final Lookup lookup;

    PartText(Lookup lookup) {
        this.lookup = lookup;
    }

    String of(Part part, Content content) {
        return switch (part) {
            case Part.KindPart() -> Words.kind(lookup.schema(), content.kind());
            case Part.TitlePart() -> content.title();
            case Part.FieldPart(var key) -> lines(content.values(key), value -> value(content, key, value));
            case Part.NamesPart() -> lines(content.names(), this::name);
            case Part.TagsPart() -> String.join(", ", content.tags());
            case Part.LinksPart() -> lines(content.links(), this::link);
        };
    }

    private String value(Content content, String key, FieldValue value) {
        boolean isEntry = lookup.schema()
                .kind(content.kind())
                .flatMap(kind -> kind.field(key))
                .filter(field -> field.type() == FieldType.ENTRY)
                .isPresent();
        String shown = isEntry ? entry(EntryId.parse(value.text())) : value.text();
        String voice = value.voice().isEmpty() ? "" : " — " + text("entry.according", Map.of("voice", value.voice()));
        return shown
                + voice
                + value.inSource().map(source -> " (" + entry(source) + ")").orElse("");
    }

    private String name(Name name) {
        String language = name.language().isEmpty() ? "" : " [" + name.language() + "]";
        String note = name.note().isEmpty() ? "" : " — " + name.note();
        return name.text()
                + language
                + note
                + name.inSource().map(source -> " (" + entry(source) + ")").orElse("");
    }

    private String link(Link link) {
        String label =
                lookup.schema().relation(link.relation()).map(Relation::label).orElse(link.relation());
        String note = link.note().isEmpty() ? "" : " — " + link.note();
        return label + " " + entry(link.to()) + " (" + Words.certainty(link.certainty()) + ")" + note;
    }

    private String entry(EntryId id) {
        return lookup.entry(id).map(PartText::named).orElse(text("entry.not-visible"));
    }

    private static String named(EntryRef entry) {
        return entry.number() + " " + entry.title();
    }

    private static <T> String lines(List<T> all, java.util.function.Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }
}
