package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.util.Optional;
import java.util.function.Function;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.FieldType;
import org.sourcebook.design.LargePaste;
import org.sourcebook.design.UserText;
import org.sourcebook.design.WhileTyping;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.kernel.EntryId;

/** Makes the editor for a field's type. */
final class ValueEditors {

    private final EntryChoice choice;

    ValueEditors(EntryChoice choice) {
        this.choice = choice;
    }

    /** An editor for one value of a field; labelled for those who do not see where it stands. */
    ValueEditor of(FieldDefinition field, String label) {
        return switch (field.type()) {
            case TEXT, NUMBER, URL, LOCATION -> line(field.type(), label);
            case LONG_TEXT -> lines(label);
            case DATE -> new DateEditor(label);
            case CHOICE -> choice(field, label);
            case YES_NO -> yesNo(label);
            case ENTRY -> entry(label);
        };
    }

    private static ValueEditor line(FieldType type, String label) {
        var input = new TextField();
        input.setAriaLabel(label);
        if (type == FieldType.URL) {
            input.setPlaceholder("https://");
            return typed(input, String::strip);
        } else if (type == FieldType.LOCATION) {
            input.setPlaceholder(text("entry.location.example"));
        }
        return typed(input, Function.identity());
    }

    private static ValueEditor lines(String label) {
        var input = LargePaste.in(new TextArea());
        input.setAriaLabel(label);
        input.addClassName("sb-long-input");
        return typed(input, Function.identity());
    }

    private static <C extends Component & HasValue<?, String> & HasValueChangeMode> ValueEditor typed(
            C input, Function<String, String> write) {
        return new Of<>(WhileTyping.told(UserText.in(input)), input, write, Function.identity());
    }

    private static ValueEditor choice(FieldDefinition field, String label) {
        var input = new ComboBox<String>();
        input.setAriaLabel(label);
        input.setItems(field.choices());
        input.setClearButtonVisible(true);
        return new Of<>(input, input, value -> value == null ? "" : value, value -> value.isEmpty() ? null : value);
    }

    private static ValueEditor yesNo(String label) {
        var input = new Select<String>();
        input.setAriaLabel(label);
        input.setItems("true", "false");
        input.setEmptySelectionAllowed(true);
        input.setItemLabelGenerator(
                value -> value == null ? "" : text(value.equals("true") ? "entry.yes" : "entry.no"));
        return new Of<>(input, input, value -> value == null ? "" : value, value -> value.isEmpty() ? null : value);
    }

    private ValueEditor entry(String label) {
        ComboBox<EntryRef> input = choice.any();
        input.setAriaLabel(label);
        return new Of<>(
                input,
                input,
                value -> value == null ? "" : value.id().toString(),
                value -> Optional.of(value)
                        .filter(id -> !id.isEmpty())
                        .map(EntryId::parse)
                        .flatMap(choice::known)
                        .orElse(null));
    }

    /** An editor made of a field and the way between its values and texts. */
    private record Of<T>(Component component, HasValue<?, T> input, Function<T, String> write, Function<String, T> read)
            implements ValueEditor {

        @Override
        public String text() {
            return write.apply(input.getValue());
        }

        @Override
        public void show(String text) {
            input.setValue(read.apply(text));
        }

        @Override
        public void onChange(Runnable changed) {
            input.addValueChangeListener(event -> changed.run());
        }
    }
}
