package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.internal.HalfWay;
import org.sourcebook.account.internal.NextStep.Code;
import org.sourcebook.account.internal.NextStep.Enrol;
import org.sourcebook.account.internal.NextStep.Enter;
import org.sourcebook.account.internal.NextStep.Passkey;
import org.sourcebook.account.internal.RelyingParty;
import org.sourcebook.account.internal.SecondStepOver;
import org.sourcebook.account.internal.SecondSteps;
import org.sourcebook.design.TabTitle;

/** What is left to do after the right password: showing a code or a passkey, or setting up a second factor where one is required. */
@Route(value = AccountNavigation.SECOND_STEP, autoLayout = false)
@AnonymousAllowed
class SecondStepView extends Door implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentAccount current;
    private final SecondSteps steps;
    private final RelyingParty party;
    private final Div step = new Div();

    SecondStepView(CurrentAccount current, SecondSteps steps, RelyingParty party) {
        super(text("second-step.title"));
        this.current = current;
        this.steps = steps;
        this.party = party;
        step.addClassName("sb-step");
        say(step, new Anchor(AccountNavigation.SIGN_IN, text("second-step.start-again")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<HalfWay> halfWay =
                HalfWay.in(event.getUI().getSession().getSession().getAttribute(HalfWay.ATTRIBUTE));
        if (current.get().isPresent()) {
            event.forwardTo("");
        } else if (halfWay.isEmpty()) {
            event.forwardTo(SignInView.class);
        } else if (steps.isOver(halfWay.get())) {
            event.forwardTo(SignInView.class, SignInNotice.HALF_WAY_OVER.parameters());
        } else {
            show(halfWay.get(), event);
        }
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(text("second-step.title"));
    }

    private void show(HalfWay halfWay, BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        switch (halfWay.next()) {
            case Code code -> ask(SignInNotice.in(parameters).map(notice -> notice.sentence(parameters)));
            case Enrol enrol -> setUp(halfWay, enrol);
            case Passkey passkey ->
                replace(new Paragraph(text("second-step.passkey")), new PasskeyPlace(party, new PasskeyForm()));
            case Enter enter -> replace(new Paragraph(text("second-step.ready")), CodeForm.toGoOn());
        }
    }

    private void ask(Optional<String> notice) {
        var lost = new NativeDetails(text("second-step.lost"), CodeForm.forRecovery());
        replace(new Paragraph(text("second-step.explanation")), CodeForm.forApp(), lost);
        notice.ifPresent(sentence -> step.addComponentAsFirst(notice(sentence)));
    }

    private static Component notice(String sentence) {
        var notice = new Paragraph(sentence);
        notice.addClassName("sb-notice");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    private void setUp(HalfWay halfWay, Enrol enrol) {
        var code = Fields.code();
        replace(
                new Paragraph(text("second-step.required")),
                new SecretCard(enrol.secret(), enrol.email()),
                new Form(text("second-factor.turn-on"), () -> enrol(halfWay, enrol, code.getValue())).with(code));
    }

    private void enrol(HalfWay halfWay, Enrol enrol, String code) {
        try {
            var enrolled = steps.enrol(halfWay, code);
            VaadinSession.getCurrent().getSession().setAttribute(HalfWay.ATTRIBUTE, enrolled.halfWay());
            replace(new RecoveryCodesCard(enrolled.codes(), enrol.email()), CodeForm.toGoOn());
        } catch (SecondStepOver over) {
            getUI().ifPresent(ui -> ui.navigate(SignInView.class, SignInNotice.HALF_WAY_OVER.parameters()));
        }
    }

    private void replace(Component... parts) {
        step.removeAll();
        step.add(parts);
    }
}
