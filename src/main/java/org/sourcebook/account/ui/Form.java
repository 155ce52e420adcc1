package org.sourcebook.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextFieldBase;
import org.sourcebook.design.FieldErrors;

/** A few fields with one button, which Enter presses too: below them, or where a dialog puts it. */
class Form extends Composite<Div> {

    private final FieldErrors errors = new FieldErrors();
    private final Button submit;
    private int fields;
    private Runnable then = () -> {};

    /**
     * @param label the word on the button
     * @param work what it does; what it refuses is said at the field that the error names
     */
    Form(String label, Runnable work) {
        submit = new Button(label);
        submit.addClickListener(click -> submit(work));
        submit.addClickShortcut(Key.ENTER).listenOn(getContent());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        getContent().addClassName("sb-form");
        getContent().add(submit);
    }

    /** Adds a field, whose id is the name by which errors mean it. What has to be filled in is marked so. */
    <F extends Component & HasValidation> Form with(F field) {
        switch (field) {
            case TextFieldBase<?, ?> typed -> typed.setRequiredIndicatorVisible(true);
            case ComboBoxBase<?, ?, ?> found -> found.setRequiredIndicatorVisible(true);
            default -> {}
        }
        return withOptional(field);
    }

    /** Adds a field likewise that may stay empty. */
    <F extends Component & HasValidation> Form withOptional(F field) {
        errors.at(field.getId().orElseThrow(), field);
        getContent().addComponentAtIndex(fields++, field);
        return this;
    }

    /** What is done after the work went well. */
    void then(Runnable deed) {
        then = deed;
    }

    /** The button. */
    Button button() {
        return submit;
    }

    private void submit(Runnable work) {
        try {
            if (errors.during(work)) {
                then.run();
            }
        } finally {
            submit.setEnabled(true);
        }
    }
}
