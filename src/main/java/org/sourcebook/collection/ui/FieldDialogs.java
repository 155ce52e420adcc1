package org.sourcebook.collection.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.collection.NewField;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.UserText;

/** Asks for what a field shall be. */
final class FieldDialogs {

    private FieldDialogs() {}

    /** Takes how a field is called and explained, and whether it must be filled in. */
    interface Describer {
        void describe(String label, String help, boolean required);
    }

    /** Asks for a new field. */
    static void add(Consumer<NewField> taken) {
        var label = label("");
        var help = help("");
        var type = new Select<FieldType>();
        type.setLabel(Words.text("fields.type"));
        type.setItems(FieldType.values());
        type.setItemLabelGenerator(Words::of);
        type.setHelperText(Words.text("fields.type.help"));
        type.setValue(FieldType.TEXT);
        var choices = choices(List.of());
        choices.setVisible(false);
        type.addValueChangeListener(event -> choices.setVisible(event.getValue() == FieldType.CHOICE));
        var many = checkbox("fields.many", "fields.many.help");
        var attributed = checkbox("fields.attributed", "fields.attributed.help");
        var required = checkbox("fields.required", "fields.required.help");
        var errors = new FieldErrors().at("label", label).at("help", help).at("choices", choices);
        new FormDialog(Words.text("fields.add"), errors, label, type, choices, many, attributed, required, help)
                .ask(
                        Words.text("fields.add"),
                        () -> taken.accept(new NewField(
                                label.getValue(),
                                help.getValue(),
                                type.getValue(),
                                many.getValue(),
                                attributed.getValue(),
                                required.getValue(),
                                choices.isVisible() ? lines(choices) : List.of())));
    }

    /** Asks how a field shall be called and explained. */
    static void describe(FieldDefinition field, Describer taken) {
        var label = label(field.label());
        var help = help(field.help());
        var required = checkbox("fields.required", "fields.required.help");
        required.setValue(field.required());
        var errors = new FieldErrors().at("label", label).at("help", help);
        new FormDialog(Words.text("change-of", Map.of("name", field.label())), errors, label, required, help)
                .ask(Words.text("save"), () -> taken.describe(label.getValue(), help.getValue(), required.getValue()));
    }

    /** Asks for the values to choose from. */
    static void choices(FieldDefinition field, Consumer<List<String>> taken) {
        var choices = choices(field.choices());
        new FormDialog(
                        Words.text("fields.choices-of", Map.of("name", field.label())),
                        new FieldErrors().at("choices", choices),
                        choices)
                .ask(Words.text("save"), () -> taken.accept(lines(choices)));
    }

    private static TextField label(String value) {
        var label = UserText.in(new TextField(Words.text("label")));
        label.setRequiredIndicatorVisible(true);
        label.setAutofocus(true);
        label.setValue(value);
        return label;
    }

    private static TextArea help(String value) {
        var help = UserText.in(new TextArea(Words.text("fields.hint")));
        help.setHelperText(Words.text("fields.hint.help"));
        help.setValue(value);
        return help;
    }

    private static TextArea choices(List<String> values) {
        var choices = UserText.in(new TextArea(Words.text("fields.choices")));
        choices.setHelperText(Words.text("fields.choices.help"));
        choices.setValue(String.join("\n", values));
        return choices;
    }

    private static Checkbox checkbox(String label, String help) {
        var checkbox = new Checkbox(Words.text(label));
        checkbox.setHelperText(Words.text(help));
        return checkbox;
    }

    private static List<String> lines(TextArea area) {
        return area.getValue().lines().filter(line -> !line.isBlank()).toList();
    }
}
