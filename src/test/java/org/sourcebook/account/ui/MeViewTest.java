package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class MeViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    @Autowired
    SessionRepository sessions;

    private Screens screens;
    private BrowserlessUIContext window;
    private Account leila;

    @BeforeEach
    void leila_looks_at_her_account() {
        screens = new Screens(program);
        leila = given.member("Leila");
        window = screens.of(leila);
        window.navigate(MeView.class);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_new_name_is_seen_by_all() {
        write("name", " لیلا ");
        click("Change the name");

        assertThat(name().getValue()).isEqualTo("لیلا");
        assertThat(given.as(leila, () -> accounts.names(Set.of(leila.id())))).isEqualTo(Map.of(leila.id(), "لیلا"));
    }

    @Test
    void an_over_long_name_is_refused_with_both_lengths_and_stays_in_the_field() {
        write("name", "𒀀".repeat(101));
        click("Change the name");

        assertThat(name().getErrorMessage()).isEqualTo("This is 101 characters long; the most is 100.");
        assertThat(name().getValue()).isEqualTo("𒀀".repeat(101));
    }

    @Test
    void where_no_mail_is_configured_an_administrator_changes_the_address() {
        assertThat(window.find(EmailSheet.class).single().getElement().getTextRecursively())
                .contains("An administrator can change it.");
        assertThat(window.find(EmailField.class).exists()).isFalse();
    }

    @Test
    void a_wrong_present_password_is_said_at_its_field() {
        window.test(window.find(PasswordField.class).withId("present").single()).setValue("wrong");
        window.test(window.find(PasswordField.class).withId("password").single())
                .setValue("a long enough secret");
        click("Change the password");

        var present = window.find(PasswordField.class).withId("present").single();
        assertThat(present.isInvalid()).isTrue();
        assertThat(present.getErrorMessage()).isEqualTo("This is not your present password.");
    }

    @Test
    void while_one_types_the_field_says_how_strong_the_password_is_or_why_it_cannot_be_had() {
        var sentences = Map.of(
                "short", "The password has 5 characters",
                "password1234", "among the first that others would try",
                "Léila has a cat", "must not hold leila",
                "football 2024", "Weak.",
                "a long enough secret", "Strong.");
        sentences.forEach((typed, sentence) -> {
            type(typed);
            assertThat(strength()).as(typed).contains(sentence);
        });
        type("");
        assertThat(strength()).isEmpty();
    }

    private void type(String text) {
        window.test(window.find(PasswordField.class).withId("password").single())
                .setValue(text);
    }

    private String strength() {
        return window.find(StrengthMeter.class)
                .single()
                .getElement()
                .getChild(2)
                .getTextRecursively();
    }

    @Test
    void a_session_that_one_does_not_know_is_ended() {
        signedIn("Firefox on Windows");
        signedIn("Safari on iPhone");
        window = screens.of(leila);
        window.navigate(MeView.class);

        window.test(window.find(Button.class)
                        .withCondition(button -> button.getAriaLabel()
                                .filter("End the session of Safari on iPhone"::equals)
                                .isPresent())
                        .single())
                .click();
        assertThat(devices()).contains("Firefox on Windows").doesNotContain("iPhone");

        click("End all others");
        assertThat(devices()).doesNotContain("Firefox");
        assertThat(window.find(Button.class).withText("End all others").exists())
                .isFalse();
    }

    private void signedIn(String device) {
        sessions.open(SessionId.next(), leila.id(), new SignInPlace(device, "192.0.2.7"));
    }

    private String devices() {
        return window.find(SessionsSheet.class).single().getElement().getTextRecursively();
    }

    private TextField name() {
        return window.find(TextField.class).withId("name").single();
    }

    private void write(String id, String text) {
        window.test(window.find(TextField.class).withId(id).single()).setValue(text);
    }

    private void click(String label) {
        window.test(window.find(Button.class).withText(label).single()).click();
    }
}
