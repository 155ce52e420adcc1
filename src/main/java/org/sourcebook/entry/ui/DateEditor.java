package org.sourcebook.entry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.internal.Said;
import org.sourcebook.kernel.edtf.EdtfDate;
import org.sourcebook.kernel.edtf.PlainWords;
import org.sourcebook.kernel.edtf.Reading;

/** Takes a date as EDTF or in plain words, and turns the words into EDTF in front of whoever types them. */
final class DateEditor extends Div implements ValueEditor {

    private final TextField input = new TextField();
    private final Div candidates = new Div();

    DateEditor(String label) {
        input.setAriaLabel(label);
        input.setPlaceholder(Texts.text("entry.date.example"));
        input.setValueChangeMode(ValueChangeMode.ON_BLUR);
        input.setManualValidation(true);
        input.addValueChangeListener(event -> read());
        candidates.addClassName("sb-candidates");
        addClassName("sb-date");
        add(input, candidates);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public String text() {
        return input.getValue().strip();
    }

    @Override
    public void show(String text) {
        input.setValue(text);
    }

    @Override
    public void onChange(Runnable changed) {
        input.addValueChangeListener(event -> changed.run());
    }

    private void read() {
        candidates.removeAll();
        input.setInvalid(false);
        input.setHelperText("");
        if (text().isEmpty()) {
            return;
        }
        switch (PlainWords.read(text())) {
            case Reading.Read(var date) -> take(date);
            case Reading.Unsure(var dates) -> {
                input.setHelperText(Texts.text("entry.date.unsure"));
                dates.forEach(date -> candidates.add(candidate(date)));
            }
            case Reading.Unread(var why) -> {
                input.setErrorMessage(Texts.text(why.reason().key(), why.arguments()));
                input.setInvalid(true);
            }
        }
    }

    private void take(EdtfDate date) {
        input.setValue(date.text());
        input.setHelperText(Texts.text("entry.date.means", Map.of("words", Said.date(date.text()))));
    }

    private Button candidate(EdtfDate date) {
        var button = new Button(Said.date(date.text()), click -> {
            candidates.removeAll();
            take(date);
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
