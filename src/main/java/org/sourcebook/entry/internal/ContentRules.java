package org.sourcebook.entry.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Relation;
import org.sourcebook.collection.Schema;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Name;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;

/** The rules that what is saved keeps. A part that was there before in the same form is let be, whatever became of its kind. */
public final class ContentRules {

    private static final int MOST_TAGS = 100;
    private static final int MOST_VALUES = 500;

    private final Schema schema;
    private final Map<EntryId, Base> known;

    /**
     * @param schema the collection's kinds and relations
     * @param known those of the entries named in the content that belong to the collection
     */
    public ContentRules(Schema schema, Map<EntryId, Base> known) {
        this.schema = schema;
        this.known = known;
    }

    /**
     * The content with its title stripped, if it keeps the rules.
     *
     * @param self the entry, if it exists already
     * @param before what it said before, if anything
     * @throws Invalid naming the first part that breaks a rule
     */
    public Content check(Base base, @Nullable EntryId self, @Nullable Content before, Content content) {
        Kind kind = kind(base, before, content);
        String title = Limits.TITLE.require("title", content.title());
        content.fields().forEach((key, values) -> {
            if (before == null || !before.values(key).equals(values)) {
                checkField(kind, key, values);
            }
        });
        content.names().forEach(this::checkName);
        checkTags(content.tags());
        checkLinks(base, self, before, content.links());
        return content.withTitle(title);
    }

    /** @throws Invalid if a field that the kind requires has no value */
    public void checkComplete(Content content) {
        schema.kind(content.kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(field -> field.required() && !field.retired())
                .filter(field -> content.values(field.key()).isEmpty())
                .findFirst()
                .ifPresent(field -> {
                    throw new Invalid(field.key(), "error.required", Map.of("label", field.label()));
                });
    }

    private Kind kind(Base base, @Nullable Content before, Content content) {
        return schema.kind(content.kind())
                .filter(kind -> kind.base() == base)
                .filter(kind ->
                        !kind.retired() || (before != null && before.kind().equals(kind.id())))
                .orElseThrow(() -> new Invalid("kind", "error.no-such-kind", Map.of()));
    }

    private void checkField(Kind kind, String key, List<FieldValue> values) {
        FieldDefinition field = kind.field(key)
                .filter(defined -> !defined.retired())
                .orElseThrow(() -> new Invalid(key, "error.no-such-field", Map.of("field", key)));
        if (values.size() > (field.many() ? MOST_VALUES : 1)) {
            throw new Invalid(
                    key,
                    "error.too-many-values",
                    Map.of("label", field.label(), "most", field.many() ? MOST_VALUES : 1));
        }
        for (FieldValue value : values) {
            ValueRules.check(field, value.text());
            Limits.LINE.check(key, value.voice());
            if (!field.attributed() && (value.source() != null || !value.voice().isEmpty())) {
                throw new Invalid(key, "error.not-attributed", Map.of("label", field.label()));
            }
            checkKnown(key, value.source(), Base.SOURCE);
            if (field.type() == org.sourcebook.collection.FieldType.ENTRY) {
                checkKnown(key, EntryId.parse(value.text()), null);
            }
        }
    }

    private void checkName(Name name) {
        Limits.LINE.require("names", name.text());
        Limits.LINE.check("names", name.note());
        if (!name.language().isEmpty() && !isLanguage(name.language())) {
            throw new Invalid("names", "error.not-a-language", Map.of("given", name.language()));
        }
        if (!name.script().isEmpty() && !name.script().matches("[A-Z][a-z]{3}")) {
            throw new Invalid("names", "error.not-a-script", Map.of("given", name.script()));
        }
        checkKnown("names", name.source(), Base.SOURCE);
    }

    private static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (java.util.IllformedLocaleException e) {
            return false;
        }
    }

    private static void checkTags(Set<String> tags) {
        if (tags.size() > MOST_TAGS) {
            throw new Invalid("tags", "error.too-many-tags", Map.of("most", MOST_TAGS));
        }
        tags.forEach(tag -> {
            if (!Limits.LABEL.require("tags", tag).equals(tag)) {
                throw new Invalid("tags", "error.blank-around", Map.of("given", tag));
            }
        });
    }

    private void checkLinks(Base base, @Nullable EntryId self, @Nullable Content before, List<Link> links) {
        if (links.stream().map(Link::id).distinct().count() != links.size()) {
            throw new Invalid("links", "error.link-twice", Map.of());
        }
        for (Link link : links) {
            if (before == null || !before.links().contains(link)) {
                checkLink(base, self, link);
            }
        }
    }

    private void checkLink(Base base, @Nullable EntryId self, Link link) {
        if (link.to().equals(self)) {
            throw new Invalid("links", "error.link-to-itself", Map.of());
        }
        checkKnown("links", link.to(), null);
        Limits.NOTE.check("links", link.note());
        Relation relation = schema.relation(link.relation())
                .filter(found -> !found.retired())
                .orElseThrow(() -> new Invalid("links", "error.no-such-relation", Map.of("given", link.relation())));
        Base target = java.util.Objects.requireNonNull(known.get(link.to()));
        if (!relation.ties(base, target)) {
            throw new Invalid(
                    "links",
                    "error.relation-bases",
                    Map.of("label", relation.label(), "from", base.name(), "to", target.name()));
        }
    }

    private void checkKnown(String field, @Nullable EntryId id, @Nullable Base base) {
        if (id == null) {
            return;
        }
        Base found = known.get(id);
        if (found == null || (base != null && base != found)) {
            throw new Invalid(field, "error.no-such-entry", Map.of());
        }
    }
}
