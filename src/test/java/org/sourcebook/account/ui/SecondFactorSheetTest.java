package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.OwnSecondFactor;
import org.sourcebook.account.RecoveryCode;
import org.sourcebook.account.SecondFactorState;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class SecondFactorSheetTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    OwnSecondFactor own;

    private Screens screens;
    private BrowserlessUIContext window;
    private Account leila;

    @BeforeEach
    void leila_looks_at_her_account() {
        screens = new Screens(program);
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        window = screens.of(leila);
        window.getUI().add(new SecondFactorSheet(new Deeds(), leila.email()));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_secret_is_shown_as_a_picture_as_a_link_and_in_letters() {
        click("Set it up");

        String secret = letters();
        assertThat(secret).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(window.find(Anchor.class)
                        .withText("Open it in an app on this device")
                        .single()
                        .getHref())
                .startsWith("otpauth://totp/Sourcebook:")
                .contains("secret=" + secret.replace(" ", ""));
        String picture = window.find(QrImage.class).single().getSrc();
        assertThat(picture).startsWith("data:image/svg+xml;base64,");
        assertThat(new String(Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1))))
                .startsWith("<svg ")
                .endsWith("</svg>");
    }

    @Test
    void it_is_set_up_with_a_code_and_the_password_and_then_the_recovery_codes_are_shown() {
        List<String> codes = setUp();

        assertThat(codes).hasSize(10);
        assertThat(own()).isEqualTo(new SecondFactorState(true, false, 10));
        String file = window.find(Anchor.class)
                .withText("Download the codes")
                .single()
                .getHref();
        assertThat(file).startsWith("data:text/plain").contains(codes);
        click("I have kept them");
        assertThat(dialogs()).isZero();
        assertThat(sheet()).contains("It is on", "10 recovery codes are left.").doesNotContain("Make new ones.");
    }

    @Test
    void a_wrong_code_and_a_wrong_password_are_said_at_their_fields() {
        click("Set it up");
        type("000000", PASSWORD);
        click("Turn it on");
        assertThat(code().getErrorMessage()).startsWith("This is not the code that the app shows");

        type(new AuthenticatorApp(letters()).code(Instant.now()), "wrong");
        click("Turn it on");
        assertThat(present().getErrorMessage()).isEqualTo("This is not your present password.");
        assertThat(own().on()).isFalse();
    }

    @Test
    void it_is_turned_off_with_a_recovery_code() {
        List<String> codes = setUp();
        click("I have kept them");

        click("Turn it off");
        type(codes.getFirst(), PASSWORD);
        submit("Turn it off");

        assertThat(own().on()).isFalse();
        assertThat(sheet()).contains("Whoever learns your password");
    }

    @Test
    void new_recovery_codes_are_shown_in_the_place_of_those_before() {
        List<String> codes = setUp();
        click("I have kept them");

        click("Make new recovery codes");
        type(codes.getFirst(), PASSWORD);
        submit("Make new recovery codes");

        assertThat(shown()).hasSize(10).doesNotContainAnyElementsOf(codes);
    }

    private List<String> setUp() {
        click("Set it up");
        type(new AuthenticatorApp(letters()).code(Instant.now()), PASSWORD);
        click("Turn it on");
        return shown();
    }

    private List<String> shown() {
        return window.find(Code.class).all().stream().map(Code::getText).toList();
    }

    private String letters() {
        return window.find(Code.class).single().getText();
    }

    private void type(String code, String password) {
        window.test(code()).setValue(code);
        window.test(present()).setValue(password);
    }

    private TextField code() {
        return window.find(TextField.class).withId("code").single();
    }

    private PasswordField present() {
        return window.find(PasswordField.class, window.find(Dialog.class).single())
                .withId("present")
                .single();
    }

    private void click(String label) {
        window.test(window.find(Button.class).withText(label).single()).click();
    }

    /** Presses the button of the dialog, which is called as the one that opened it. */
    private void submit(String label) {
        window.test(window.find(Button.class).withText(label).all().getLast()).click();
    }

    private int dialogs() {
        return window.find(Dialog.class).all().size();
    }

    private String sheet() {
        return window.find(SecondFactorSheet.class).single().getElement().getTextRecursively();
    }

    private SecondFactorState own() {
        return given.as(leila, own::state);
    }

    /** What her own account's page does, but for the cookie. */
    private final class Deeds implements SecondFactorSheet.Deeds {

        @Override
        public TotpSecret propose() {
            return given.as(leila, own::propose);
        }

        @Override
        public List<RecoveryCode> turnOn(TotpSecret secret, String present, String code) {
            return given.as(leila, () -> own.turnOn(secret, present, code));
        }

        @Override
        public void turnOff(String present, String code) {
            given.run(leila, () -> own.turnOff(present, code));
        }

        @Override
        public List<RecoveryCode> renewRecoveryCodes(String present, String code) {
            return given.as(leila, () -> own.renewRecoveryCodes(present, code));
        }

        @Override
        public SecondFactorState state() {
            return own();
        }
    }
}
