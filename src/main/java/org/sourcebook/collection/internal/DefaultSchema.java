package org.sourcebook.collection.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Relation;
import org.sourcebook.collection.Schema;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.FieldId;
import org.sourcebook.kernel.KindId;
import org.sourcebook.kernel.RelationId;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The kinds and relations that a new collection starts with, as {@code kinds/default.yaml} says. */
public final class DefaultSchema {

    private static final Node FILE = read();

    private DefaultSchema() {}

    /** The default kinds and relations, with new ids. */
    public static Schema fresh() {
        List<Kind> kinds = Stream.of(Base.values())
                .flatMap(base -> FILE.nodes(base.path()).map(node -> kind(base, node)))
                .toList();
        return new Schema(
                kinds, FILE.nodes("relations").map(DefaultSchema::relation).toList());
    }

    private static Kind kind(Base base, Node node) {
        List<FieldDefinition> fields = Stream.concat(node.nodes("fields"), node.nodes("and"))
                .map(DefaultSchema::field)
                .toList();
        return new Kind(KindId.next(), base, node.text("key"), node.text("label"), fields, false);
    }

    private static FieldDefinition field(Node node) {
        return new FieldDefinition(
                FieldId.next(),
                node.text("key"),
                node.text("label"),
                node.text("help"),
                FieldType.valueOf(node.text("type")),
                node.flag("many"),
                node.flag("attributed"),
                node.flag("main"),
                node.flag("required"),
                node.list("choices").map(String::valueOf).toList(),
                false);
    }

    private static Relation relation(Node node) {
        return new Relation(
                RelationId.next(),
                node.text("key"),
                node.text("label"),
                node.text("inverse"),
                base(node.text("from")),
                base(node.text("to")),
                false);
    }

    private static @Nullable Base base(String word) {
        return word.isEmpty() ? null : Base.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Node read() {
        try (InputStream file = new ClassPathResource("kinds/default.yaml").getInputStream()) {
            return new Node(new Yaml().load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One mapping of the file; what is left out is empty or false. */
    private record Node(Map<String, Object> values) {

        String text(String key) {
            return (String) values.getOrDefault(key, "");
        }

        boolean flag(String key) {
            return (boolean) values.getOrDefault(key, false);
        }

        Stream<?> list(String key) {
            return Optional.ofNullable((List<?>) values.get(key)).stream().flatMap(List::stream);
        }

        @SuppressWarnings("unchecked")
        Stream<Node> nodes(String key) {
            return list(key).map(value -> new Node((Map<String, Object>) value));
        }
    }
}
