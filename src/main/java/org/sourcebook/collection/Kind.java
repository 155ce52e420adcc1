package org.sourcebook.collection;

import java.util.List;
import java.util.Optional;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.KindId;

/**
 * A sub-type of a base in a collection, with its fields in their order.
 *
 * @param id its id
 * @param base its base
 * @param key its name in files; never changes
 * @param label its name for people
 * @param fields its fields, retired ones last
 * @param retired whether it is offered for new entries no longer
 */
public record Kind(KindId id, Base base, String key, String label, List<FieldDefinition> fields, boolean retired) {

    public Kind {
        fields = List.copyOf(fields);
    }

    /** The field with this key, retired or not. */
    public Optional<FieldDefinition> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The fields that are offered, in their order. */
    public List<FieldDefinition> offered() {
        return fields.stream().filter(field -> !field.retired()).toList();
    }

    /** The same with these fields. */
    public Kind withFields(List<FieldDefinition> newFields) {
        return new Kind(id, base, key, label, newFields, retired);
    }

    /** The same under another label. */
    Kind withLabel(String newLabel) {
        return new Kind(id, base, key, newLabel, fields, retired);
    }

    /** The same, offered no longer or offered again. */
    Kind withRetired(boolean newRetired) {
        return new Kind(id, base, key, label, fields, newRetired);
    }
}
