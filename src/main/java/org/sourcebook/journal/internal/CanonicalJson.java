package org.sourcebook.journal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.sourcebook.journal.Belonging;
import org.sourcebook.journal.Event;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Id;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON in the one form that is hashed (RFC 8785). */
@Component
public class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Id.class, new IdAsText()))
            .build();

    /** The components of an event. */
    public String of(Event event) {
        return canonical(MAPPER.writeValueAsString(event));
    }

    /** The components of an event, and what the change belongs to. */
    public String of(Event event, Belonging belonging) {
        return belonging.isNothing() ? of(event) : canonical(with(belonging, event));
    }

    private static String with(Belonging belonging, Event event) {
        ObjectNode payload = MAPPER.valueToTree(event);
        if (belonging.bulk() != null) {
            payload.put(Belonging.BULK, belonging.bulk().toString());
        }
        if (belonging.undoes() != null) {
            payload.put(Belonging.UNDOES, belonging.undoes());
        }
        return MAPPER.writeValueAsString(payload);
    }

    /** The numbers of a list in a payload. */
    public List<Long> numbers(String payload, String list) {
        return MAPPER.readTree(payload)
                .path(list)
                .valueStream()
                .map(JsonNode::asLong)
                .toList();
    }

    /** The part of a record that its hash is made from: everything but the payload itself and the hash. */
    static String sealed(JournalRecord record) {
        return isPlain(record.action()) && isPlain(record.subject()) ? plain(record) : canonical(parts(record));
    }

    /** Whether a text is in JSON as it is, in any form. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\');
    }

    /** The parts in their order: nothing in them needs another form. A chain of many records is verified by this. */
    private static String plain(JournalRecord record) {
        return "{\"account\":\"" + record.account() + "\",\"action\":\"" + record.action() + "\",\"at\":\""
                + record.at()
                + "\",\"chain\":\"" + record.chain() + "\",\"payloadHash\":\"" + record.payloadHash() + "\",\"seq\":"
                + record.seq() + ",\"subject\":\"" + record.subject() + "\"}";
    }

    private static String parts(JournalRecord record) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("account", record.account());
        parts.put("action", record.action());
        parts.put("at", record.at().toString());
        parts.put("chain", record.chain());
        parts.put("payloadHash", record.payloadHash());
        parts.put("seq", record.seq());
        parts.put("subject", record.subject());
        return MAPPER.writeValueAsString(parts);
    }

    /** Any text that is JSON, in the one form that is hashed. */
    static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class IdAsText extends StdSerializer<Id> {

        IdAsText() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator generator, SerializationContext context) {
            generator.writeString(id.value().toString());
        }
    }
}
