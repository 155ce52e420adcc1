package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.sourcebook.account.GivenLink;
import org.sourcebook.account.InstanceRole;

/** Asks for whom an invitation is to be made. */
class InviteDialog extends Dialog {

    /** Makes an invitation of what was typed. */
    interface Invite {

        GivenLink of(String email, String name, InstanceRole role);
    }

    InviteDialog(Invite invite, Consumer<GivenLink> invited) {
        var email = Fields.email();
        var name = Fields.name();
        var role = Fields.role();
        setHeaderTitle(text("invite.title"));
        var form = new Form(text("invite.submit"), () -> {
                    var invitation = invite.of(email.getValue(), name.getValue(), role.getValue());
                    close();
                    invited.accept(invitation);
                })
                .with(email)
                .with(name)
                .with(role);
        add(form);
        getFooter().add(new Button(text("design.cancel"), click -> close()), form.button());
        addOpenedChangeListener(opened -> email.focus());
    }
}
