package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.EmailChanges;
import org.sourcebook.account.OpenSession;
import org.sourcebook.account.OpenSessions;
import org.sourcebook.account.OwnAccount;
import org.sourcebook.account.OwnIdentity;
import org.sourcebook.account.OwnPasskeys;
import org.sourcebook.account.OwnSecondFactor;
import org.sourcebook.account.RecoveryCode;
import org.sourcebook.account.SecondFactorState;
import org.sourcebook.account.Teams;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.RelyingParty;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Notice;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;

/** One's own account: the name that others see, e-mail address, password, second factor, passkeys, and sessions. */
@Route(AccountNavigation.ME)
@PermitAll
class MeView extends Composite<Div> implements HasDynamicTitle, SecondFactorSheet.Deeds {

    private final OwnAccount own;
    private final OwnSecondFactor secondFactor;
    private final OpenSessions sessions;
    private final TextField name = Fields.ownName();
    private final PasswordField present = Fields.presentPassword();
    private final PasswordField password;
    private final SessionsSheet signedIn = new SessionsSheet(this::end, this::endOthers);

    MeView(
            CurrentAccount current,
            OwnAccount own,
            EmailChanges changes,
            OwnSecondFactor secondFactor,
            OwnIdentity identity,
            OwnPasskeys passkeys,
            RelyingParty party,
            OpenSessions sessions,
            Teams teams) {
        this.own = own;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        Account me = current.require();
        name.setValue(me.name());
        password = Fields.newPassword(typed -> new NewPassword(typed, me.email(), name.getValue()));
        var words = Map.of("email", me.email(), "role", text("account.role." + me.role()));
        getContent().addClassName("sb-page");
        getContent()
                .add(
                        new PageHeader(text("me.title"))
                                .backToStart()
                                .explained(text("me.explanation", words))
                                .with(new Anchor(AccountNavigation.MY_ACCESS, text("me.access"))),
                        sheet("me.name", new Form(text("me.rename"), this::rename).with(name)),
                        new EmailSheet(changes.byMail(), changes::ask),
                        sheet(
                                "me.password",
                                new Form(text("me.change-password"), this::changePassword)
                                        .with(present)
                                        .with(password)),
                        new SecondFactorSheet(this, me.email()),
                        new PasskeysSheet(new PasskeyDeeds(passkeys, secondFactor, this::changed), party),
                        new IdentitySheet(identity::state, identity::leave, present -> {
                            identity.disconnect(present);
                            changed();
                        }),
                        new MyTeamsSheet(teams.mine()),
                        signedIn,
                        tokens());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(text("me.title"));
    }

    private void rename() {
        name.setValue(own.rename(name.getValue()).name());
        Notice.done(text("me.renamed"));
    }

    private void changePassword() {
        own.changePassword(present.getValue(), password.getValue());
        changeCookie();
        present.clear();
        password.clear();
        refresh();
        Notice.done(text("me.password-changed"));
    }

    @Override
    public SecondFactorState state() {
        return secondFactor.state();
    }

    @Override
    public TotpSecret propose() {
        return secondFactor.propose();
    }

    @Override
    public List<RecoveryCode> turnOn(TotpSecret secret, String present, String code) {
        List<RecoveryCode> codes = secondFactor.turnOn(secret, present, code);
        changeCookie();
        refresh();
        return codes;
    }

    @Override
    public void turnOff(String present, String code) {
        secondFactor.turnOff(present, code);
        changeCookie();
        refresh();
    }

    @Override
    public List<RecoveryCode> renewRecoveryCodes(String present, String code) {
        return secondFactor.renewRecoveryCodes(present, code);
    }

    private void changed() {
        changeCookie();
        refresh();
    }

    /** Whoever had this session's cookie has it no more. */
    private static void changeCookie() {
        VaadinServletRequest.getCurrent().getHttpServletRequest().changeSessionId();
    }

    private void end(OpenSession session) {
        attempt(() -> sessions.end(session.id()), "sessions.ended");
    }

    private void endOthers() {
        attempt(sessions::endOthers, "sessions.others-ended");
    }

    private void attempt(Runnable deed, String doneKey) {
        if (new FieldErrors().during(deed)) {
            Notice.done(text(doneKey));
        }
        refresh();
    }

    private void refresh() {
        signedIn.show(sessions.mine());
    }

    /** The tokens have a screen of their own, which knows the collections that they are for. */
    private static Component tokens() {
        var link = new Anchor(AccountNavigation.TOKENS, text("me.tokens.open"));
        var sheet = new Section(new H2(text("me.tokens")), new Paragraph(text("me.tokens.explanation")), link);
        sheet.addClassName("sb-sheet");
        return sheet;
    }

    private static Component sheet(String titleKey, Form form) {
        var sheet = new Section(new H2(text(titleKey)), form);
        sheet.addClassName("sb-sheet");
        return sheet;
    }
}
