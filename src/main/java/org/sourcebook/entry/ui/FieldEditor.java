package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.FieldValue;

/** Edits all values of one field: one or several, each with its voice and source where the field is attributed. */
final class FieldEditor extends CheckedPart {

    private final FieldDefinition field;
    private final ValueEditors editors;
    private final EntryChoice choice;
    private final Runnable changed;
    private final OrderedRows<ValueRow> rows;

    FieldEditor(
            FieldDefinition field, ValueEditors editors, EntryChoice choice, List<FieldValue> given, Runnable changed) {
        this.field = field;
        this.editors = editors;
        this.choice = choice;
        this.changed = changed;
        this.rows = new OrderedRows<>(field.many(), changed);
        var label = UserText.in(new Span(field.label()));
        label.addClassName("sb-label");
        addClassName("sb-field-editor");
        add(label);
        if (!field.help().isEmpty()) {
            var help = new UserText(field.help());
            help.addClassName("sb-quiet");
            add(help);
        }
        add(rows, error());
        given.forEach(this::addRow);
        if (given.isEmpty()) {
            addRow(FieldValue.of(""));
        }
        if (field.many()) {
            add(another());
        }
    }

    /** The values that are filled in. */
    List<FieldValue> values() {
        return rows.rows().stream().flatMap(row -> row.value().stream()).toList();
    }

    /** What stands in its rows, be it a value or not. */
    List<FieldValue> typed() {
        return rows.rows().stream().flatMap(row -> row.typed().stream()).toList();
    }

    FieldDefinition field() {
        return field;
    }

    private void addRow(FieldValue value) {
        rows.append(new ValueRow(editors.of(field, field.label()), field.attributed(), choice, value, changed));
    }

    private Button another() {
        var button = new Button(text("entry.add-value"), VaadinIcon.PLUS.create(), click -> addRow(FieldValue.of("")));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
