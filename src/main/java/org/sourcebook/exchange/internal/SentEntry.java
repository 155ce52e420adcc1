package org.sourcebook.exchange.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Certainty;
import org.sourcebook.kernel.Invalid;

/**
 * An entry as a program sends it: in the form of {@link ExportedEntry}, where what is empty may be left out. What an entry
 * tells of its past and of others' words is read over, so that what was got can be sent.
 *
 * @param number the number of the entry, if it was sent
 * @param kind the key of its kind
 * @param version the version that it was made from; null if it was not sent
 * @param note why it is changed
 */
@JsonIgnoreProperties({
    "status",
    "approvedVersion",
    "createdBy",
    "createdAt",
    "savedBy",
    "savedAt",
    "restricted",
    "threads",
    "decisions",
    "suggestions"
})
public record SentEntry(
        String number,
        String kind,
        String title,
        Map<String, List<Value>> fields,
        List<Spelling> names,
        List<String> tags,
        List<Tie> links,
        @Nullable Integer version,
        @Nullable String note) {

    /** A value of a field; the number of an entry where the field's type is ENTRY. */
    public record Value(
            @JsonProperty(required = true) String text,
            String voice,
            @Nullable String source) {

        public Value {
            text = orEmpty(text);
            voice = orEmpty(voice);
        }
    }

    /** A name or spelling. */
    public record Spelling(
            @JsonProperty(required = true) String text,
            String language,
            String script,
            String note,
            @Nullable String source) {

        public Spelling {
            text = orEmpty(text);
            language = orEmpty(language);
            script = orEmpty(script);
            note = orEmpty(note);
        }
    }

    /** A link to another entry; without id if it is a new one. */
    public record Tie(
            @Nullable String id,
            @JsonProperty(required = true) String relation,
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) Certainty certainty,
            String note) {

        public Tie {
            relation = orEmpty(relation);
            to = orEmpty(to);
            Objects.requireNonNull(certainty);
            note = orEmpty(note);
        }
    }

    public SentEntry {
        number = orEmpty(number);
        kind = orEmpty(kind);
        title = orEmpty(title);
        fields = Objects.requireNonNullElse(fields, Map.of());
        names = Objects.requireNonNullElse(names, List.of());
        tags = Objects.requireNonNullElse(tags, List.of());
        links = Objects.requireNonNullElse(links, List.of());
    }

    /**
     * Reads an entry.
     *
     * @throws Invalid naming the property that is not of this form
     */
    public static SentEntry read(byte[] json) {
        return SentJson.read(json, SentEntry.class);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
