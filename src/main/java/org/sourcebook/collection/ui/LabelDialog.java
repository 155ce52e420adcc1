package org.sourcebook.collection.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.UserText;

/** Asks how a kind shall be called. */
final class LabelDialog {

    private LabelDialog() {}

    /**
     * Asks.
     *
     * @param title what is asked for, also the word on the button
     * @param label how it is called now
     * @param taken takes the new label
     */
    static void open(String title, String label, Consumer<String> taken) {
        var field = UserText.in(new TextField(Words.text("label")));
        field.setRequiredIndicatorVisible(true);
        field.setValue(label);
        field.setAutofocus(true);
        new FormDialog(title, new FieldErrors().at("label", field), field)
                .ask(title, () -> taken.accept(field.getValue()));
    }
}
