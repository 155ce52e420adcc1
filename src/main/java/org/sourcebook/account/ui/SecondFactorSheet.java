package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sourcebook.account.RecoveryCode;
import org.sourcebook.account.SecondFactorState;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.design.Notice;

/** One's own second factor: setting it up, turning it off, and the recovery codes. */
class SecondFactorSheet extends Composite<Section> {

    private static final int FEW = 3;

    private final transient Deeds deeds;
    private final String email;
    private final Paragraph standing = new Paragraph();
    private final Div actions = new Div();

    /** What can be done about one's own second factor. */
    interface Deeds {
        TotpSecret propose();

        List<RecoveryCode> turnOn(TotpSecret secret, String present, String code);

        void turnOff(String present, String code);

        List<RecoveryCode> renewRecoveryCodes(String present, String code);

        SecondFactorState state();
    }

    /** @param email whose account it is */
    SecondFactorSheet(Deeds deeds, String email) {
        this.deeds = deeds;
        this.email = email;
        actions.addClassName("sb-card-actions");
        getContent().addClassName("sb-sheet");
        getContent().add(new H2(text("second-factor.title")), standing, actions);
        refresh();
    }

    private void refresh() {
        SecondFactorState state = deeds.state();
        actions.removeAll();
        if (state.on()) {
            standing.setText(text("second-factor.on", Map.of("left", state.recoveryCodes(), "few", few(state))));
            actions.add(
                    new Button(text("recovery.renew"), click -> renew()),
                    dangerous(new Button(text("second-factor.turn-off"), click -> turnOff(state))));
        } else {
            standing.setText(text(state.required() ? "second-factor.off-required" : "second-factor.off"));
            actions.add(new Button(text("second-factor.set-up"), click -> setUp()));
        }
    }

    private void setUp() {
        var dialog = new SecretsDialog(text("second-factor.set-up.title"));
        TotpSecret secret = deeds.propose();
        var present = Fields.presentPassword();
        var code = Fields.code();
        var form = new Form(text("second-factor.turn-on"), () -> {
                    var codes = deeds.turnOn(secret, present.getValue(), code.getValue());
                    refresh();
                    dialog.show(codes, email);
                })
                .with(code)
                .with(present);
        dialog.ask(form, new SecretCard(secret, email), form);
    }

    private void turnOff(SecondFactorState state) {
        var dialog = new SecretsDialog(text("second-factor.turn-off.title"));
        var consequence = new Paragraph(
                text(state.required() ? "second-factor.turn-off.required" : "second-factor.turn-off.consequence"));
        ask(dialog, consequence, "second-factor.turn-off", (present, code) -> {
            deeds.turnOff(present, code);
            dialog.close();
            refresh();
            Notice.done(text("second-factor.turned-off"));
        });
    }

    private void renew() {
        var dialog = new SecretsDialog(text("recovery.renew.title"));
        ask(dialog, new Paragraph(text("recovery.renew.consequence")), "recovery.renew", (present, code) -> {
            var codes = deeds.renewRecoveryCodes(present, code);
            refresh();
            dialog.show(codes, email);
        });
    }

    /** Asks for the password and a code, and does something with them. */
    private static void ask(
            SecretsDialog dialog, Paragraph consequence, String answerKey, BiConsumer<String, String> deed) {
        var present = Fields.presentPassword();
        var code = Fields.code();
        code.setHelperText(text("second-factor.code.or-recovery"));
        var form = new Form(text(answerKey), () -> deed.accept(present.getValue(), code.getValue()))
                .with(present)
                .with(code);
        dialog.ask(form, consequence, form);
    }

    private static String few(SecondFactorState state) {
        return state.recoveryCodes() < FEW ? "yes" : "no";
    }

    private static Button dangerous(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return button;
    }
}
