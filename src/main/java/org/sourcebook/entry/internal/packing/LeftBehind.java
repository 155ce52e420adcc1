package org.sourcebook.entry.internal.packing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.EntryId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Versions of an entry that a new one, or an approval, has left behind.
 *
 * @param from the first of them, but for one that was approved before
 */
record LeftBehind(EntryId entry, int from) {

    private static final Set<String> ACTIONS = Set.of("version-saved", "version-approved", "version-accepted-in-part");
    private static final String SUBJECT = "entry:";

    /** What records of a collection's journal tell of; of each entry once. */
    static List<LeftBehind> by(List<JournalRecord> records, JsonMapper json) {
        var from = new LinkedHashMap<EntryId, Integer>();
        records.stream()
                .filter(record -> ACTIONS.contains(record.action()))
                .forEach(record -> from.merge(
                        EntryId.parse(record.subject().substring(SUBJECT.length())), from(record, json), Math::min));
        return from.entrySet().stream()
                .map(entry -> new LeftBehind(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The one before the version that the record is about; of a record whose payload was erased, the first. */
    private static int from(JournalRecord record, JsonMapper json) {
        return json.readTree(record.payload()).path("version").asInt(1) - 1;
    }
}
