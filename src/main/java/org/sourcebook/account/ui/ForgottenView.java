package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.sourcebook.account.PasswordResets;
import org.sourcebook.design.TabTitle;

/** For whoever has forgotten a password: asks for an e-mail address, and says the same of every one. */
@Route(value = AccountNavigation.FORGOTTEN, autoLayout = false)
@AnonymousAllowed
class ForgottenView extends Door implements HasDynamicTitle {

    private final PasswordResets resets;
    private final EmailField email = Fields.email();
    private final Paragraph words = new Paragraph();

    ForgottenView(PasswordResets resets) {
        super(text("forgotten.title"));
        this.resets = resets;
        words.getElement().setAttribute("role", "status");
        words.setText(text(resets.byMail() ? "forgotten.explanation" : "forgotten.no-mail"));
        say(words);
        if (resets.byMail()) {
            email.setAutofocus(true);
            var form = new Form(text("forgotten.submit"), this::ask).with(email);
            form.then(() -> {
                form.removeFromParent();
                words.setText(text("forgotten.asked"));
            });
            say(form);
        }
        say(new Anchor(AccountNavigation.SIGN_IN, text("link.to-sign-in")));
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(text("forgotten.title"));
    }

    private void ask() {
        resets.ask(email.getValue(), Visitor.address());
    }
}
