package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.InvitationState.Closed;
import org.sourcebook.account.InvitationState.Open;
import org.sourcebook.account.Invitations;
import org.sourcebook.account.LinkToken;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.design.UserText;

/** Where an invitation's link leads: choosing name and password, or why that cannot be done. */
@Route(value = AccountNavigation.INVITATION + "/:token", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Door implements BeforeEnterObserver, HasDynamicTitle {

    private final Invitations invitations;
    private final TextField name = Fields.ownName();
    private String email = "";
    private final PasswordField password = Fields.newPassword(typed -> new NewPassword(typed, email, name.getValue()));

    InvitationView(Invitations invitations) {
        super(text("invitation.title"));
        this.invitations = invitations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = new LinkToken(event.getRouteParameters().get("token").orElse(""));
        switch (invitations.look(token)) {
            case Open open -> welcome(token, open.account());
            case Closed closed -> refuse(closed);
        }
    }

    @Override
    public String getPageTitle() {
        return text("invitation.title");
    }

    private void welcome(LinkToken token, Account account) {
        email = account.email();
        name.setValue(account.name());
        password.setAutofocus(true);
        say(
                UserText.in(new Paragraph(text("invitation.explanation", Map.of("email", account.email())))),
                new Form(text("invitation.submit"), () -> accept(token))
                        .with(name)
                        .with(password));
    }

    private void refuse(Closed closed) {
        say(new Paragraph(text(closed.key())), new Anchor(AccountNavigation.SIGN_IN, text("invitation.to-sign-in")));
    }

    private void accept(LinkToken token) {
        invitations.accept(token, name.getValue(), password.getValue());
        getUI().ifPresent(ui -> ui.navigate(SignInView.class, SignInNotice.READY.parameters()));
    }
}
