package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.kernel.Invalid;

/** A few fields with one button. What the work refuses is said at the field whose id the error names, else above all. */
class Form extends Composite<Div> {

    private final List<Component> fields;
    private final Runnable work;
    private final Paragraph refusal = new Paragraph();
    private final Button submit;

    Form(String label, Runnable work, Component... fields) {
        this.fields = List.of(fields);
        this.work = work;
        submit = new Button(label, click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickShortcut(Key.ENTER).listenOn(getContent());
        refusal.addClassName("sb-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        getContent().addClassName("sb-form");
        getContent().add(refusal);
        getContent().add(this.fields);
        getContent().add(submit);
    }

    /** Empties the fields. */
    void clear() {
        fields.stream().filter(HasValue.class::isInstance).forEach(field -> ((HasValue<?, ?>) field).clear());
    }

    private void submit() {
        refusal.setVisible(false);
        fields.forEach(field -> mark(field, ""));
        try {
            work.run();
        } catch (DomainError refused) {
            say(refused);
        } finally {
            submit.setEnabled(true);
        }
    }

    private void say(DomainError refused) {
        fields.stream()
                .filter(field -> refused instanceof Invalid invalid
                        && field.getId()
                                .filter(id -> id.equals(invalid.field()))
                                .isPresent())
                .findFirst()
                .ifPresentOrElse(field -> mark(field, text(refused)), () -> {
                    refusal.setText(text(refused));
                    refusal.setVisible(true);
                });
    }

    private static void mark(Component field, String sentence) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(sentence);
            validated.setInvalid(!sentence.isEmpty());
        }
    }
}
