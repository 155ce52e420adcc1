package org.sourcebook.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.Base;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The demo collection as its file writes it; entries refer to each other by keys of the file. */
record DemoFile(String slug, String name, String description, List<DemoEntry> entries, List<DemoThread> threads) {

    /** An entry to be made, and how far it is to get. */
    record DemoEntry(
            Base base,
            String key,
            String kind,
            String title,
            String by,
            State state,
            String note,
            @Nullable Edit edit,
            List<DemoName> names,
            List<String> tags,
            Map<String, List<DemoValue>> fields,
            List<DemoLink> links) {}

    /** How far an entry gets. */
    enum State {
        DRAFT,
        IN_REVIEW,
        CHANGES_REQUESTED,
        APPROVED,
        APPROVED_THEN_EDITED,
        TRASHED
    }

    /** What is changed after the approval. */
    record Edit(String field, String value) {}

    record DemoName(String text, String language, String script, String note, Optional<String> source) {}

    record DemoValue(String text, String voice, Optional<String> source) {}

    record DemoLink(String relation, String to, String certainty, String note) {}

    record DemoThread(String on, @Nullable String field, List<DemoComment> comments, Optional<String> resolvedBy) {}

    record DemoComment(String by, String text) {}

    /** Reads the file that comes with the program. */
    static DemoFile read() {
        try (InputStream file = new ClassPathResource("demo/summer-1988.yaml").getInputStream()) {
            Node all = new Node(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(file));
            Node collection = all.node("collection");
            return new DemoFile(
                    collection.text("slug"),
                    collection.text("name"),
                    collection.text("description"),
                    Stream.of(Base.values())
                            .flatMap(base -> all.nodes(base.path()).stream().map(entry -> entry(base, entry)))
                            .toList(),
                    all.nodes("threads").stream().map(DemoFile::thread).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoEntry entry(Base base, Node entry) {
        return new DemoEntry(
                base,
                entry.text("key"),
                entry.text("kind"),
                entry.text("title"),
                entry.text("by"),
                State.valueOf(
                        entry.text("state").toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                entry.text("note"),
                entry.has("edit")
                        ? new Edit(
                                entry.node("edit").text("field"),
                                entry.node("edit").text("value"))
                        : null,
                entry.nodes("names").stream().map(DemoFile::name).toList(),
                entry.texts("tags"),
                entry.node("fields").map(DemoFile::values),
                entry.nodes("links").stream().map(DemoFile::link).toList());
    }

    private static DemoName name(Node name) {
        return new DemoName(
                name.text("text"),
                name.text("language"),
                name.text("script"),
                name.text("kind"),
                name.key("according"));
    }

    private static DemoLink link(Node link) {
        return new DemoLink(link.text("relation"), link.text("to"), link.text("certainty"), link.text("note"));
    }

    private static DemoThread thread(Node thread) {
        return new DemoThread(
                thread.text("on"),
                thread.has("field") ? thread.text("field") : null,
                thread.nodes("comments").stream()
                        .map(comment -> new DemoComment(comment.text("by"), comment.text("text")))
                        .toList(),
                thread.key("resolved_by"));
    }

    /** One value or several, each a text alone or a text with its voice and source. */
    private static List<DemoValue> values(Object given) {
        List<?> all = given instanceof List<?> several ? several : List.of(given);
        return all.stream().map(DemoFile::value).toList();
    }

    private static DemoValue value(Object given) {
        if (given instanceof Map<?, ?> map) {
            Node value = Node.of(map);
            return new DemoValue(value.text("value"), value.text("voice"), value.key("source"));
        }
        return new DemoValue(String.valueOf(given), "", Optional.empty());
    }
}
