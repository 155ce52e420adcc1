package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.sourcebook.account.Setup;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.design.TabTitle;

/** Makes the first administrator with the code from the console; gone once there is one. */
@Route(value = AccountNavigation.SETUP, autoLayout = false)
@AnonymousAllowed
class SetupView extends Door implements BeforeEnterObserver, HasDynamicTitle {

    private final Setup setup;
    private final TextField code = Fields.line("code", "setup.code");
    private final EmailField email = Fields.email();
    private final TextField name = Fields.ownName();
    private final PasswordField password =
            Fields.newPassword(typed -> new NewPassword(typed, email.getValue(), name.getValue()));

    SetupView(Setup setup) {
        super(text("setup.title"));
        this.setup = setup;
        code.setHelperText(text("setup.code.help"));
        code.setAutofocus(true);
        say(
                new Paragraph(text("setup.explanation")),
                new Form(text("setup.submit"), this::submit)
                        .with(code)
                        .with(email)
                        .with(name)
                        .with(password));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.needed()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(text("setup.title"));
    }

    private void submit() {
        setup.begin(code.getValue(), email.getValue(), name.getValue(), password.getValue());
        getUI().ifPresent(ui -> ui.navigate(SignInView.class, SignInNotice.READY.parameters()));
    }
}
