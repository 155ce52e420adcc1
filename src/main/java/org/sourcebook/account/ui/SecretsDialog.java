package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import org.sourcebook.account.RecoveryCode;

/** Asks for what changes a second factor, and then shows the recovery codes, this once. */
class SecretsDialog extends Dialog {

    SecretsDialog(String title) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        addClassName("sb-text-dialog");
    }

    /** Opens with these parts, the form among them. */
    void ask(Form form, Component... parts) {
        add(parts);
        getFooter().add(new Button(text("design.cancel"), click -> close()), form.button());
        open();
    }

    /** Shows recovery codes in the place of all that was asked. */
    void show(List<RecoveryCode> codes, String email) {
        removeAll();
        getFooter().removeAll();
        setCloseOnEsc(false);
        setHeaderTitle(text("recovery.title"));
        add(new RecoveryCodesCard(codes, email));
        var done = new Button(text("recovery.kept"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }
}
