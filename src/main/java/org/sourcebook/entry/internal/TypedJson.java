package org.sourcebook.entry.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.TypedEntry;
import org.sourcebook.entry.TypedEntry.UnfinishedLink;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.KindId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What is typed into forms, as drafts keep it. */
public final class TypedJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TypedJson() {}

    /** What stands in the form of an entry as JSON; the content in it as a version's column has it. */
    public static String write(TypedEntry typed) {
        var json = MAPPER.createObjectNode()
                .put("kind", typed.content().kind().toString())
                .put("title", typed.content().title())
                .put("content", ContentJson.write(typed.content()))
                .put("note", typed.note());
        ArrayNode links = json.putArray("unfinished");
        typed.unfinished().forEach(link -> links.add(node(link)));
        return json.toString();
    }

    /** What {@link #write(TypedEntry)} wrote. */
    public static TypedEntry entry(String text) {
        JsonNode json = MAPPER.readTree(text);
        var content = ContentReader.read(
                new KindId(UUID.fromString(json.get("kind").asString())),
                json.get("title").asString(),
                json.get("content").asString());
        var links = json.get("unfinished").valueStream().map(TypedJson::link).toList();
        return new TypedEntry(content, links, json.get("note").asString());
    }

    /** A link that is being made, as JSON. */
    public static String write(UnfinishedLink link) {
        return node(link).toString();
    }

    /** What {@link #write(UnfinishedLink)} wrote. */
    public static UnfinishedLink link(String text) {
        return link(MAPPER.readTree(text));
    }

    private static JsonNode node(UnfinishedLink link) {
        EntryId to = link.to();
        return MAPPER.createObjectNode()
                .put("relation", link.relation())
                .put("to", to == null ? null : to.toString())
                .put("certainty", link.certainty().name())
                .put("note", link.note());
    }

    private static UnfinishedLink link(JsonNode json) {
        return new UnfinishedLink(
                json.get("relation").asString(),
                id(json.get("to")),
                Certainty.valueOf(json.get("certainty").asString()),
                json.get("note").asString());
    }

    private static @Nullable EntryId id(JsonNode id) {
        return id.isNull() ? null : EntryId.parse(id.asString());
    }
}
