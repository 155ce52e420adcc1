package org.sourcebook.exchange.internal;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.LinkId;

/**
 * An entry as files hold it: kinds by key, entries by number. The names of the components are those of the JSON format
 * (handbook, exchange formats).
 */
record ExportedEntry(
        String number,
        String kind,
        String title,
        Status status,
        int version,
        @Nullable Integer approvedVersion,
        SortedMap<String, List<Value>> fields,
        List<Spelling> names,
        SortedSet<String> tags,
        List<Tie> links,
        AccountId createdBy,
        Instant createdAt,
        AccountId savedBy,
        Instant savedAt) {

    /** A value of a field; the number of an entry where the field's type is ENTRY. */
    record Value(String text, String voice, @Nullable String source) {}

    /** A name or spelling. */
    record Spelling(
            String text,
            String language,
            String script,
            String note,
            @Nullable String source) {}

    /** A link to another entry. */
    record Tie(LinkId id, String relation, String to, Certainty certainty, String note) {}

    /** What a part says: a text for kind and title, a list for each other. */
    Object says(Part part) {
        return switch (part) {
            case Part.KindPart() -> kind;
            case Part.TitlePart() -> title;
            case Part.FieldPart(var key) -> values(key);
            case Part.NamesPart() -> names;
            case Part.TagsPart() -> tags;
            case Part.LinksPart() -> links;
        };
    }

    /** The values of a field; none if it is not filled in. */
    List<Value> values(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
