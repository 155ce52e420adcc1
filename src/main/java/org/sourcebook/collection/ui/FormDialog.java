package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Shortcut;
import org.sourcebook.design.Texts;

/** A few fields in a dialog, which stays open with what was typed until it is taken. */
class FormDialog extends Dialog {

    private final FieldErrors errors;

    /**
     * @param title what is asked for
     * @param errors where to show what is wrong
     * @param fields the fields, from top to bottom
     */
    FormDialog(String title, FieldErrors errors, Component... fields) {
        this.errors = errors;
        setHeaderTitle(title);
        addClassName("sb-form-dialog");
        var form = new FormLayout(fields);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form);
    }

    /**
     * Opens it.
     *
     * @param answer the word on the button
     * @param taken takes what was typed; a domain error that it throws is shown
     */
    void ask(String answer, Runnable taken) {
        var confirm = new Button(answer, event -> {
            if (errors.during(taken)) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcut.SAVE.on(confirm, confirm::click);
        getFooter().add(new Button(Texts.text("design.cancel"), event -> close()), confirm);
        open();
    }
}
