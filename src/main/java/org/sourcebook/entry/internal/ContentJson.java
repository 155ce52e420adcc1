package org.sourcebook.entry.internal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Sha256;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of a version as it stands in its column: fields, names, tags and links as JSON with sorted keys, what is
 * empty left out. Kind and title have columns of their own.
 */
final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ContentJson() {}

    /** The content as JSON. */
    static String write(Content content) {
        var text = new java.io.StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            writeFields(json, content);
            writeAll(json, "links", content.links(), ContentJson::writeLink);
            writeAll(json, "names", content.names(), ContentJson::writeName);
            writeAll(json, "tags", List.copyOf(content.tags()), JsonGenerator::writeString);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** The hash of a content whose JSON is given, as the journal's events keep it. */
    static String hash(Content content, String json) {
        String head = content.kind() + "\n" + content.title() + "\n";
        return HexFormat.of()
                .formatHex(Sha256.of(head.getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void writeFields(JsonGenerator json, Content content) {
        if (content.fields().isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("fields");
        content.fields().forEach((key, values) -> writeAll(json, key, values, ContentJson::writeValue));
        json.writeEndObject();
    }

    private static <T> void writeAll(JsonGenerator json, String property, List<T> all, Writer<T> writer) {
        if (all.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(property);
        all.forEach(one -> writer.write(json, one));
        json.writeEndArray();
    }

    private static void writeValue(JsonGenerator json, FieldValue value) {
        json.writeStartObject();
        writeId(json, "source", value.source());
        json.writeStringProperty("text", value.text());
        writeText(json, "voice", value.voice());
        json.writeEndObject();
    }

    private static void writeName(JsonGenerator json, Name name) {
        json.writeStartObject();
        writeText(json, "language", name.language());
        writeText(json, "note", name.note());
        writeText(json, "script", name.script());
        writeId(json, "source", name.source());
        json.writeStringProperty("text", name.text());
        json.writeEndObject();
    }

    private static void writeLink(JsonGenerator json, Link link) {
        json.writeStartObject();
        json.writeStringProperty("certainty", link.certainty().name());
        json.writeStringProperty("id", link.id().toString());
        writeText(json, "note", link.note());
        json.writeStringProperty("relation", link.relation());
        json.writeStringProperty("to", link.to().toString());
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String property, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(property, text);
        }
    }

    private static void writeId(JsonGenerator json, String property, @Nullable EntryId id) {
        if (id != null) {
            json.writeStringProperty(property, id.toString());
        }
    }

    private interface Writer<T> {
        void write(JsonGenerator json, T value);
    }
}
