package org.sourcebook.collection;

import java.util.List;
import org.sourcebook.kernel.FieldId;
import org.sourcebook.kernel.KindId;

/** What the journal keeps about the fields of a kind; the subject is the kind. */
public sealed interface FieldEvent extends KindEvent {

    /** The field. */
    FieldId field();

    /** A field was added. */
    record FieldAdded(
            KindId kind,
            FieldId field,
            String key,
            String label,
            String help,
            FieldType type,
            boolean many,
            boolean attributed,
            boolean required,
            List<String> choices)
            implements FieldEvent {

        static FieldAdded of(KindId kind, FieldDefinition added) {
            return new FieldAdded(
                    kind,
                    added.id(),
                    added.key(),
                    added.label(),
                    added.help(),
                    added.type(),
                    added.many(),
                    added.attributed(),
                    added.required(),
                    added.choices());
        }

        @Override
        public String action() {
            return "field-added";
        }
    }

    /** A field got this label and hint, and entries must or need not have it. */
    record FieldDescribed(KindId kind, FieldId field, String label, String help, boolean required)
            implements FieldEvent {
        @Override
        public String action() {
            return "field-described";
        }
    }

    /** A field was put at this place, from 0, among those that are offered. */
    record FieldMoved(KindId kind, FieldId field, int position) implements FieldEvent {
        @Override
        public String action() {
            return "field-moved";
        }
    }

    /** A field got these values to choose from. */
    record ChoicesChanged(KindId kind, FieldId field, List<String> choices) implements FieldEvent {
        @Override
        public String action() {
            return "choices-changed";
        }
    }

    /** A field became the date that lists show, sort and filter on. */
    record MainDateSet(KindId kind, FieldId field) implements FieldEvent {
        @Override
        public String action() {
            return "main-date-set";
        }
    }

    /** A field is offered no longer; entries keep their values. */
    record FieldRetired(KindId kind, FieldId field) implements FieldEvent {
        @Override
        public String action() {
            return "field-retired";
        }
    }

    /** A retired field is offered again. */
    record FieldBroughtBack(KindId kind, FieldId field) implements FieldEvent {
        @Override
        public String action() {
            return "field-brought-back";
        }
    }
}
