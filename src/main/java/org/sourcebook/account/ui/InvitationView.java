package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.Invitations;
import org.sourcebook.account.LinkPurpose;
import org.sourcebook.account.LinkState;
import org.sourcebook.account.LinkState.Open;
import org.sourcebook.account.LinkToken;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.design.UserText;

/** Where an invitation's link leads: choosing name and password. */
@Route(value = AccountNavigation.INVITATION + LinkView.TOKEN, autoLayout = false)
@AnonymousAllowed
class InvitationView extends LinkView {

    private final Invitations invitations;
    private final KnownDevices devices;
    private final TextField name = Fields.ownName();
    private String email = "";
    private final PasswordField password = Fields.newPassword(typed -> new NewPassword(typed, email, name.getValue()));

    InvitationView(Invitations invitations, KnownDevices devices) {
        super(LinkPurpose.INVITATION, text("invitation.title"));
        this.invitations = invitations;
        this.devices = devices;
    }

    @Override
    LinkState look(LinkToken token, String from) {
        return invitations.look(token, from);
    }

    @Override
    void welcome(LinkToken token, Open link) {
        email = link.email();
        name.setValue(link.account().name());
        password.setAutofocus(true);
        say(
                UserText.in(new Paragraph(text("invitation.explanation", Map.of("email", email)))),
                new Form(text("invitation.submit"), () -> accept(token))
                        .with(name)
                        .with(password));
    }

    private void accept(LinkToken token) {
        Account joined = invitations.accept(token, Visitor.address(), name.getValue(), password.getValue());
        Visitor.becomesKnown(devices, joined.id());
        getUI().ifPresent(ui -> ui.navigate(SignInView.class, SignInNotice.READY.parameters()));
    }
}
