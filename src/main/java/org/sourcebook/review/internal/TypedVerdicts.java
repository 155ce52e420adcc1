package org.sourcebook.review.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sourcebook.review.PartVerdict.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a reviewer has filled in of a review, as drafts keep it.
 *
 * @param parts what is decided on each part so far, by the part's name
 * @param note what is said about the whole
 */
public record TypedVerdicts(Map<String, TypedVerdict> parts, String note) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * What is filled in about one part.
     *
     * @param wording the other wording, where one is suggested
     */
    public record TypedVerdict(Outcome outcome, String reason, String wording) {}

    /** As JSON. */
    public String json() {
        ObjectNode json = MAPPER.createObjectNode().put("note", note);
        ObjectNode each = json.putObject("parts");
        parts.forEach((part, verdict) -> each.putObject(part)
                .put("outcome", verdict.outcome().name())
                .put("reason", verdict.reason())
                .put("wording", verdict.wording()));
        return json.toString();
    }

    /** What {@link #json} wrote. */
    public static TypedVerdicts read(String text) {
        JsonNode json = MAPPER.readTree(text);
        var parts = new LinkedHashMap<String, TypedVerdict>();
        json.get("parts")
                .properties()
                .forEach(part -> parts.put(
                        part.getKey(),
                        new TypedVerdict(
                                Outcome.valueOf(part.getValue().get("outcome").asString()),
                                part.getValue().get("reason").asString(),
                                part.getValue().get("wording").asString())));
        return new TypedVerdicts(parts, json.get("note").asString());
    }
}
