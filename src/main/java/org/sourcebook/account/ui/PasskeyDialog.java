package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.sourcebook.account.NewPasskey;
import org.sourcebook.account.internal.RelyingParty;
import org.sourcebook.design.FieldErrors;

/** Adds a passkey: asks for a name and who it is, and then the browser for the key. */
class PasskeyDialog extends SecretsDialog {

    private final transient PasskeysSheet.Deeds deeds;
    private final transient RelyingParty party;
    private final Runnable done;

    /** @param done what follows once it is added */
    PasskeyDialog(PasskeysSheet.Deeds deeds, RelyingParty party, Runnable done) {
        super(text("passkey.add.title"));
        this.deeds = deeds;
        this.party = party;
        this.done = done;
        var name = Fields.line("passkey-name", "passkey.name");
        name.setHelperText(text("passkey.name.help"));
        var present = Fields.presentPassword();
        TextField code = Fields.code();
        code.setHelperText(text("second-factor.code.or-recovery"));
        var form = new Form(
                        text("passkey.add.begin"),
                        () -> begin(deeds.begin(name.getValue(), present.getValue(), code.getValue())))
                .with(name)
                .with(present);
        if (deeds.asksForCode()) {
            form.with(code);
        }
        ask(form, new Paragraph(text("passkey.add.explanation")), form);
    }

    private void begin(NewPasskey begun) {
        removeAll();
        getFooter().removeAll();
        getFooter().add(new Button(text("design.cancel"), click -> close()));
        // Its own script begins anew where it is pressed: browsers want that of a person, and not of an answer.
        var again = new NativeButton(text("passkey.again"));
        again.getElement().setAttribute("type", "button");
        var place = new PasskeyPlace(party, new Paragraph(text("passkey.add.browser")), again);
        place.onMade(made -> new FieldErrors().during(() -> {
            deeds.add(begun, made.answer());
            close();
            done.run();
        }));
        add(place);
        place.make(begun.question());
    }
}
