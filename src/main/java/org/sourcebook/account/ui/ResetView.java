package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.LinkPurpose;
import org.sourcebook.account.LinkState;
import org.sourcebook.account.LinkState.Open;
import org.sourcebook.account.LinkToken;
import org.sourcebook.account.PasswordResets;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.design.UserText;

/** Where the link leads that whoever has forgotten a password was given: choosing another one. */
@Route(value = AccountNavigation.RESET + LinkView.TOKEN, autoLayout = false)
@AnonymousAllowed
class ResetView extends LinkView {

    private final PasswordResets resets;
    private final KnownDevices devices;
    private String email = "";
    private String name = "";
    private final PasswordField password = Fields.newPassword(typed -> new NewPassword(typed, email, name));

    ResetView(PasswordResets resets, KnownDevices devices) {
        super(LinkPurpose.RESET, text("reset.title"));
        this.resets = resets;
        this.devices = devices;
    }

    @Override
    LinkState look(LinkToken token, String from) {
        return resets.look(token, from);
    }

    @Override
    void welcome(LinkToken token, Open link) {
        email = link.email();
        name = link.account().name();
        password.setAutofocus(true);
        say(
                UserText.in(new Paragraph(text("reset.explanation", Map.of("email", email)))),
                new Form(text("reset.submit"), () -> reset(token)).with(password));
    }

    private void reset(LinkToken token) {
        Account account = resets.reset(token, Visitor.address(), password.getValue());
        Visitor.becomesKnown(devices, account.id());
        getUI().ifPresent(ui -> ui.navigate(SignInView.class, SignInNotice.RESET_DONE.parameters()));
    }
}
