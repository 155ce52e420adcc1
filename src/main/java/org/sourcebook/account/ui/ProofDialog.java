package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Asks for the present password, and goes on with what it was needed for. */
class ProofDialog extends Dialog {

    /**
     * @param show takes the password, or refuses it
     * @param then what follows once it was right
     */
    ProofDialog(Consumer<String> show, Runnable then) {
        var present = Fields.presentPassword();
        setHeaderTitle(text("proof.title"));
        addClassName("sb-text-dialog");
        var form = new Form(text("proof.submit"), () -> show.accept(present.getValue())).with(present);
        form.then(() -> {
            close();
            then.run();
        });
        add(new Paragraph(text("proof.explanation")), form);
        getFooter().add(new Button(text("design.cancel"), click -> close()), form.button());
        addOpenedChangeListener(opened -> present.focus());
    }
}
