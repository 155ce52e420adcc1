package org.sourcebook.collection.ui;

import java.util.List;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.Fields;
import org.sourcebook.collection.Kind;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.kernel.CollectionId;

/**
 * What a manager can do with the fields of a kind.
 *
 * @param changed is run when a field has changed
 */
record FieldEditing(Fields fields, CollectionId collection, Kind kind, Runnable changed) {

    /** Asks for a new field. */
    void add() {
        FieldDialogs.add(wanted -> {
            fields.add(collection, kind.id(), wanted);
            changed.run();
        });
    }

    /** What can be done with one field. */
    RowMenu menu(FieldDefinition field) {
        List<FieldDefinition> offered = kind.offered();
        int place = offered.indexOf(field);
        boolean date = field.type() == FieldType.DATE && !field.main() && !field.retired();
        return new RowMenu(field.label())
                .offering(true, "change", () -> describe(field))
                .offering(field.type() == FieldType.CHOICE, "fields.choices", () -> changeChoices(field))
                .offering(
                        date, "fields.make-main", () -> change(() -> fields.setMain(collection, kind.id(), field.id())))
                .offering(place > 0, "move-up", () -> move(field, place - 1))
                .offering(place >= 0 && place < offered.size() - 1, "move-down", () -> move(field, place + 1))
                .offering(
                        !field.retired(),
                        "retire",
                        () -> change(() -> fields.retire(collection, kind.id(), field.id())))
                .offering(
                        field.retired(),
                        "bring-back",
                        () -> change(() -> fields.bringBack(collection, kind.id(), field.id())));
    }

    private void describe(FieldDefinition field) {
        FieldDialogs.describe(field, (label, help, required) -> {
            fields.describe(collection, kind.id(), field.id(), label, help, required);
            changed.run();
        });
    }

    private void changeChoices(FieldDefinition field) {
        FieldDialogs.choices(field, choices -> {
            fields.changeChoices(collection, kind.id(), field.id(), choices);
            changed.run();
        });
    }

    private void move(FieldDefinition field, int place) {
        change(() -> fields.move(collection, kind.id(), field.id(), place));
    }

    private void change(Runnable work) {
        if (new FieldErrors().during(work)) {
            changed.run();
        }
    }
}
