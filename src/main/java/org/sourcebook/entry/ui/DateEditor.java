package org.sourcebook.entry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.sourcebook.design.Texts;
import org.sourcebook.design.WhileTyping;
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
        WhileTyping.told(input);
        input.setManualValidation(true);
        input.addValueChangeListener(event -> read(!event.isFromClient()));
        input.addBlurListener(event -> read(true));
        candidates.addClassName("sb-candidates");
        addClassName("sb-date");
        add(input, candidates);
    }

    @Override
    public Component component() {
        return this;
    }

    /** In EDTF where what stands there can be read surely, be the field left or not. */
    @Override
    public String text() {
        String typed = typed();
        return !typed.isEmpty() && PlainWords.read(typed) instanceof Reading.Read(var date) ? date.text() : typed;
    }

    @Override
    public void show(String text) {
        input.setValue(text);
    }

    @Override
    public void onChange(Runnable changed) {
        input.addValueChangeListener(event -> changed.run());
    }

    private String typed() {
        return input.getValue().strip();
    }

    /** @param whole whether no more is being typed: else words are left as they are, and not blamed for what they lack yet */
    private void read(boolean whole) {
        candidates.removeAll();
        input.setInvalid(false);
        input.setHelperText("");
        if (typed().isEmpty()) {
            return;
        }
        switch (PlainWords.read(typed())) {
            case Reading.Read(var date) -> {
                if (whole) {
                    input.setValue(date.text());
                }
                say(date);
            }
            case Reading.Unsure(var dates) -> {
                input.setHelperText(Texts.text("entry.date.unsure"));
                dates.forEach(date -> candidates.add(candidate(date)));
            }
            case Reading.Unread(var why) -> {
                if (whole) {
                    input.setErrorMessage(Texts.text(why.reason().key(), why.arguments()));
                    input.setInvalid(true);
                }
            }
        }
    }

    private void say(EdtfDate date) {
        input.setHelperText(Texts.text("entry.date.means", Map.of("words", Said.date(date.text()))));
    }

    private Button candidate(EdtfDate date) {
        var button = new Button(Said.date(date.text()), click -> {
            input.setValue(date.text());
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
