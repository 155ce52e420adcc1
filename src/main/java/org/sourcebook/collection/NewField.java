package org.sourcebook.collection;

import java.util.List;
import java.util.Map;
import org.sourcebook.kernel.FieldId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;

/**
 * A field as a manager asks for it.
 *
 * @param label its name for people
 * @param help a hint for whoever fills it in; may be empty
 * @param type what its values are
 * @param many whether it can have several values
 * @param attributed whether each value names the voice that gave it and the source it stands in
 * @param required whether a submitted entry must have it
 * @param choices the values to choose from, where the type is CHOICE; else none
 */
public record NewField(
        String label,
        String help,
        FieldType type,
        boolean many,
        boolean attributed,
        boolean required,
        List<String> choices) {

    /** The most values that a field can offer to choose from. */
    public static final int MOST_CHOICES = 500;

    /**
     * @throws Invalid if a text is too long, a choice is missing, stands twice, or is given to a field that has none
     */
    public NewField {
        help = Limits.NOTE.check("help", help.strip());
        choices = choices(type, choices);
    }

    /** A field of one plain value. */
    public static NewField of(String label, FieldType type) {
        return new NewField(label, "", type, false, false, false, List.of());
    }

    /** The choices without white space around them, checked by the rules above. */
    static List<String> choices(FieldType type, List<String> given) {
        if (type != FieldType.CHOICE && !given.isEmpty()) {
            throw new Invalid("choices", "error.choices-none", Map.of());
        }
        List<String> choices = given.stream()
                .map(choice -> Limits.LABEL.require("choices", choice))
                .toList();
        if (type == FieldType.CHOICE && choices.isEmpty()) {
            throw new Invalid("choices", "error.choices-missing", Map.of());
        }
        if (choices.size() > MOST_CHOICES) {
            throw new Invalid("choices", "error.choices-many", Map.of("most", MOST_CHOICES));
        }
        if (choices.stream().distinct().count() < choices.size()) {
            throw new Invalid("choices", "error.choices-twice", Map.of());
        }
        return choices;
    }

    FieldDefinition under(String checkedLabel, String key) {
        return new FieldDefinition(
                FieldId.next(), key, checkedLabel, help, type, many, attributed, false, required, choices, false);
    }
}
