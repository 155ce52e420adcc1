package org.sourcebook.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sourcebook.journal.Belonging;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.BulkId;
import org.sourcebook.kernel.EntryId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of a collection's journal with what its payload says.
 *
 * @param details the payload, by the names of its parts
 */
record Told(JournalRecord record, Map<String, Object> details) {

    private static final String ENTRY_SUBJECT = "entry:";
    private static final List<String> GRANTEES = List.of("grantee", "predecessor");
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    static Told of(JournalRecord record, JsonMapper json) {
        return new Told(record, json.readValue(record.payload(), DETAILS));
    }

    /** How records about an entry name it. */
    static String subject(EntryId entry) {
        return ENTRY_SUBJECT + entry;
    }

    /** The entry that is the subject, or that the event says it belongs to. */
    Optional<EntryId> entry() {
        String subject = record.subject();
        return subject.startsWith(ENTRY_SUBJECT)
                ? Optional.of(EntryId.parse(subject.substring(ENTRY_SUBJECT.length())))
                : Optional.ofNullable(details.get("entry"))
                        .map(Object::toString)
                        .map(EntryId::parse);
    }

    /** The version that it made or was about; the first, for what says none. */
    int version() {
        return details.get("version") instanceof Number version ? version.intValue() : 1;
    }

    /** The action on many entries that it was part of. */
    @Nullable
    BulkId bulk() {
        return details.get(Belonging.BULK) instanceof String bulk ? BulkId.parse(bulk) : null;
    }

    /** The record of the change that it took back. */
    @Nullable
    Long undoes() {
        return details.get(Belonging.UNDOES) instanceof Number seq ? seq.longValue() : null;
    }

    /** Whom the event is about, as the journal writes them, by the parts that say so. */
    Map<String, String> grantees() {
        return GRANTEES.stream()
                .filter(details::containsKey)
                .collect(Collectors.toMap(part -> part, part -> String.valueOf(details.get(part))));
    }
}
