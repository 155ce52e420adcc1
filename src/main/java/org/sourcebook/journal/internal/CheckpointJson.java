package org.sourcebook.journal.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sourcebook.journal.ChainHead;
import org.sourcebook.journal.Checkpoint;
import org.sourcebook.kernel.ChainId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checkpoints as their files have them: one object, in the canonical form but for its signature's place. */
public final class CheckpointJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CheckpointJson() {}

    /** A checkpoint of the heads, signed. */
    public static Checkpoint sign(Instant at, List<ChainHead> heads, CheckpointKey key) {
        var chains = heads.stream()
                .sorted(Comparator.comparing(head -> head.chain().toString()))
                .toList();
        var open = new Checkpoint(at, chains, key.open(), "");
        return new Checkpoint(at, chains, open.key(), key.sign(signed(open)));
    }

    /** Whether its key signed it. */
    public static boolean holds(Checkpoint checkpoint) {
        return CheckpointKey.signed(signed(checkpoint), checkpoint.key(), checkpoint.signature());
    }

    /** The text of its file. */
    public static String write(Checkpoint checkpoint) {
        var parts = parts(checkpoint);
        parts.put("signature", checkpoint.signature());
        return CanonicalJson.canonical(MAPPER.writeValueAsString(parts)) + "\n";
    }

    /** What a file holds; nothing if that is no checkpoint. */
    public static Optional<Checkpoint> read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            var chains = new ArrayList<ChainHead>();
            json.get("chains")
                    .forEach(head -> chains.add(new ChainHead(
                            ChainId.parse(head.get("chain").asString()),
                            head.get("seq").asLong(),
                            head.get("hash").asString())));
            return Optional.of(new Checkpoint(
                    Instant.parse(json.get("at").asString()),
                    chains,
                    json.get("key").asString(),
                    json.get("signature").asString()));
        } catch (JacksonException | DateTimeException | IllegalArgumentException | NullPointerException none) {
            return Optional.empty();
        }
    }

    private static byte[] signed(Checkpoint checkpoint) {
        return CanonicalJson.canonical(MAPPER.writeValueAsString(parts(checkpoint)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static LinkedHashMap<String, Object> parts(Checkpoint checkpoint) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("at", checkpoint.at().toString());
        parts.put(
                "chains", checkpoint.chains().stream().map(CheckpointJson::head).toList());
        parts.put("key", checkpoint.key());
        return parts;
    }

    private static LinkedHashMap<String, Object> head(ChainHead head) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("chain", head.chain().toString());
        parts.put("hash", head.hash());
        parts.put("seq", head.seq());
        return parts;
    }
}
