package org.sourcebook.entry.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.KindId;
import org.sourcebook.kernel.LinkId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link ContentJson} writes, token by token: exports read many. */
final class ContentReader {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.threadLocalPool())
                    .build())
            .build();

    private final JsonParser json;
    private final TreeMap<String, List<FieldValue>> fields = new TreeMap<>();
    private List<Link> links = List.of();
    private List<Name> names = List.of();
    private List<String> tags = List.of();

    private ContentReader(JsonParser json) {
        this.json = json;
    }

    /** The content of a version, from its columns. */
    static Content read(KindId kind, String title, String text) {
        try (JsonParser json = MAPPER.createParser(text)) {
            return new ContentReader(json).content(kind, title);
        }
    }

    private Content content(KindId kind, String title) {
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String part = json.currentName();
            json.nextToken();
            switch (part) {
                case "fields" -> readFields();
                case "links" -> links = list(() -> link(texts()));
                case "names" -> names = list(() -> name(texts()));
                case "tags" -> tags = list(json::getString);
                default -> json.skipChildren();
            }
        }
        return new Content(kind, title, fields, names, new TreeSet<>(tags), links);
    }

    private void readFields() {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            json.nextToken();
            fields.put(key, list(() -> value(texts())));
        }
    }

    private <T> List<T> list(Supplier<T> element) {
        var all = new ArrayList<T>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            all.add(element.get());
        }
        return all;
    }

    /** The properties of the object at hand, of which all are texts. */
    private Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            json.nextToken();
            texts.put(property, json.getString());
        }
        return texts;
    }

    private static FieldValue value(Map<String, String> texts) {
        return new FieldValue(texts.getOrDefault("text", ""), texts.getOrDefault("voice", ""), source(texts));
    }

    private static Name name(Map<String, String> texts) {
        return new Name(
                texts.getOrDefault("text", ""),
                texts.getOrDefault("language", ""),
                texts.getOrDefault("script", ""),
                texts.getOrDefault("note", ""),
                source(texts));
    }

    private static Link link(Map<String, String> texts) {
        return new Link(
                LinkId.parse(texts.getOrDefault("id", "")),
                texts.getOrDefault("relation", ""),
                EntryId.parse(texts.getOrDefault("to", "")),
                Certainty.valueOf(texts.getOrDefault("certainty", "")),
                texts.getOrDefault("note", ""));
    }

    private static @Nullable EntryId source(Map<String, String> texts) {
        String source = texts.get("source");
        return source == null ? null : EntryId.parse(source);
    }
}
