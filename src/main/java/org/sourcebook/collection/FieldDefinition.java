package org.sourcebook.collection;

import java.util.List;
import org.sourcebook.kernel.FieldId;

/**
 * A property that entries of a kind have.
 *
 * @param id its id
 * @param key its name in files and in an entry's content; never changes
 * @param label its name for people
 * @param help a hint for whoever fills it in; may be empty
 * @param type what its values are
 * @param many whether it can have several values
 * @param attributed whether each value names the voice that gave it and the source it stands in
 * @param main whether it is the date that lists show, sort and filter on
 * @param required whether a submitted entry must have it
 * @param choices the values to choose from, where the type is CHOICE
 * @param retired whether it is offered no longer; entries keep their values
 */
public record FieldDefinition(
        FieldId id,
        String key,
        String label,
        String help,
        FieldType type,
        boolean many,
        boolean attributed,
        boolean main,
        boolean required,
        List<String> choices,
        boolean retired) {

    public FieldDefinition {
        choices = List.copyOf(choices);
    }

    /** The same, called and explained like this. */
    FieldDefinition described(String newLabel, String newHelp, boolean newRequired) {
        return new FieldDefinition(
                id, key, newLabel, newHelp, type, many, attributed, main, newRequired, choices, retired);
    }

    /** The same with these values to choose from. */
    FieldDefinition withChoices(List<String> newChoices) {
        return new FieldDefinition(id, key, label, help, type, many, attributed, main, required, newChoices, retired);
    }

    /** The same, as the main date or not. */
    FieldDefinition withMain(boolean newMain) {
        return new FieldDefinition(id, key, label, help, type, many, attributed, newMain, required, choices, retired);
    }

    /** The same, offered no longer or offered again. */
    FieldDefinition withRetired(boolean newRetired) {
        return new FieldDefinition(id, key, label, help, type, many, attributed, main, required, choices, newRetired);
    }
}
