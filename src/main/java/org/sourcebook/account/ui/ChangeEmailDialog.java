package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sourcebook.account.Account;
import org.sourcebook.account.GivenLink;
import org.sourcebook.design.UserText;

/** Asks which e-mail address an account is to have. */
class ChangeEmailDialog extends Dialog {

    /**
     * @param change makes the link of what was typed; the dialog stays open with what it refuses
     * @param given takes the link
     */
    ChangeEmailDialog(Account account, Function<String, GivenLink> change, Consumer<GivenLink> given) {
        var email = Fields.email();
        var words = Map.of("name", account.name(), "email", account.email());
        email.setLabel(text("me.email.new"));
        setHeaderTitle(text("accounts.change-email"));
        var form = new Form(text("accounts.change-email.submit"), () -> {
                    var link = change.apply(email.getValue());
                    close();
                    given.accept(link);
                })
                .with(email);
        add(UserText.in(new Paragraph(text("accounts.change-email.explanation", words))), form);
        getFooter().add(new Button(text("design.cancel"), click -> close()), form.button());
        addOpenedChangeListener(opened -> email.focus());
    }
}
