package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.DemoAccounts;
import org.sourcebook.account.Setup;
import org.sourcebook.account.internal.HalfWay;
import org.sourcebook.account.internal.Provider;
import org.sourcebook.account.internal.RelyingParty;
import org.sourcebook.design.TabTitle;
import org.springframework.beans.factory.ObjectProvider;

/** Signing in by e-mail address and password, or by passkey; in demo mode with the demo's accounts to choose from. */
@Route(value = AccountNavigation.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends Door implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentAccount current;
    private final Setup setup;
    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();

    SignInView(
            CurrentAccount current,
            Setup setup,
            RelyingParty party,
            Provider provider,
            ObjectProvider<DemoAccounts> demo) {
        super(text("sign-in.title"));
        this.current = current;
        this.setup = setup;
        form.setAction(AccountNavigation.SIGN_IN);
        form.addForgotPasswordListener(asked -> getUI().ifPresent(ui -> ui.navigate(ForgottenView.class)));
        form.setI18n(words());
        notice.addClassName("sb-notice");
        notice.getElement().setAttribute("role", "status");
        say(notice, form, new PasskeyPlace(party, new PasskeyForm()));
        provider.name().ifPresent(name -> say(new ThroughLink(name)));
        demo.ifAvailable(accounts -> below(new DemoChoice(accounts.all(), this::fill)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setup.needed()) {
            event.forwardTo(SetupView.class);
        } else if (current.get().isPresent()) {
            event.forwardTo("");
        } else {
            // Whoever comes here begins anew.
            event.getUI().getSession().getSession().removeAttribute(HalfWay.ATTRIBUTE);
            show(event.getLocation().getQueryParameters());
        }
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(text("sign-in.title"));
    }

    private void show(QueryParameters parameters) {
        Optional<SignInNotice> why = SignInNotice.in(parameters);
        form.setError(why.filter(SignInNotice.REFUSED::equals).isPresent());
        var sentence = why.filter(reason -> reason != SignInNotice.REFUSED).map(reason -> reason.sentence(parameters));
        notice.setText(sentence.orElse(""));
        notice.setVisible(sentence.isPresent());
    }

    /** The form is the browser's own, so that password stores know it: its fields are filled there. */
    private void fill(DemoAccounts.DemoAccount account) {
        form.getElement().executeJs("""
                        this.querySelector('[name=username]').value = $0;
                        this.querySelector('[name=password]').value = $1;
                        """, account.email(), account.password());
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(text("sign-in.title"));
        words.getForm().setUsername(text("sign-in.email"));
        words.getForm().setPassword(text("sign-in.password"));
        words.getForm().setSubmit(text("sign-in.submit"));
        words.getForm().setForgotPassword(text("sign-in.forgotten"));
        words.getErrorMessage().setTitle(text("sign-in.refused"));
        words.getErrorMessage().setMessage(text(SignInNotice.REFUSED.key()));
        words.getErrorMessage().setUsername(text("sign-in.email-missing"));
        words.getErrorMessage().setPassword(text("sign-in.password-missing"));
        return words;
    }
}
