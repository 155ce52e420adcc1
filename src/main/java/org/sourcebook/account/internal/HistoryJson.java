package org.sourcebook.account.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** An array with a record a line. The details are written as they were sealed, so that their hash can be made again. */
final class HistoryJson implements HistoryFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer out;
    private String before = "[\n";

    HistoryJson(Writer out) {
        this.out = out;
    }

    @Override
    public void add(Iterable<JournalRecord> records, Map<AccountId, String> names) throws IOException {
        for (JournalRecord record : records) {
            out.append(before).append(JSON.writeValueAsString(parts(record, names)));
            before = ",\n";
        }
    }

    @Override
    public void end() throws IOException {
        out.append(before.startsWith("[") ? "[" : "").append("\n]\n");
    }

    private static Map<String, Object> parts(JournalRecord record, Map<AccountId, String> names) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("sequence", record.seq());
        parts.put("time", record.at().toString());
        parts.put("account", record.account().toString());
        parts.put("name", names.getOrDefault(record.account(), ""));
        parts.put("action", record.action());
        parts.put("subject", record.subject());
        parts.put("payload", new RawValue(record.payload()));
        parts.put("hash", record.hash());
        return parts;
    }
}
