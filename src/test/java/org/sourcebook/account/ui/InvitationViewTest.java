package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.GivenLink.ToHandOver;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class InvitationViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    private Screens screens;
    private BrowserlessUIContext window;
    private Account omar;
    private ToHandOver invitation;

    @BeforeEach
    void leila_is_invited() {
        screens = new Screens(program);
        omar = given.account("Omar", InstanceRole.ADMIN);
        invitation = (ToHandOver) given.as(
                omar,
                () -> accounts.invite("leila." + Id.nextValue() + "@example.org", "<b>Leila</b>", InstanceRole.MEMBER));
        window = screens.ofNobody();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void whoever_chooses_a_password_can_sign_in() {
        open();
        accept("a long enough secret");

        assertThat(window.getCurrentView()).isInstanceOf(SignInView.class);
        assertThat(text()).contains("Your account is ready.");
        assertThat(given.as(omar, () -> accounts.choose(invitation.account().email())))
                .extracting(Account::name, Account::status)
                .containsExactly(tuple("<b>Leila</b>", AccountStatus.ACTIVE));
    }

    @Test
    void a_short_password_is_refused_at_its_field_and_the_invitation_stays_open() {
        open();
        accept("short");

        var password = window.find(PasswordField.class).single();
        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).contains("5 characters", "from 12 to 256");
        accept("a long enough secret");
        assertThat(window.getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    void an_accepted_invitation_says_that_it_was() {
        open();
        accept("a long enough secret");

        assertThat(read()).contains("This invitation was accepted before.").doesNotContain("Leila");
        assertThat(window.find(PasswordField.class).exists()).isFalse();
    }

    @Test
    void a_replaced_invitation_says_that_it_can_no_longer_be_used() {
        given.as(omar, () -> accounts.reinvite(invitation.account().id()));

        assertThat(read())
                .contains("This invitation can no longer be used: a newer one has taken its place")
                .doesNotContain("Leila");
    }

    @Test
    void an_unknown_token_says_that_there_is_no_such_invitation() {
        assertThat(Screens.read(window, "invitation/" + "a".repeat(43))).contains("There is no such invitation.");
    }

    @Test
    void what_is_no_token_says_that_the_link_is_not_whole() {
        for (String token : List.of("anything", "a".repeat(300), "%01%02", "%3Cscript%3E")) {
            assertThat(Screens.read(screens.ofNobody(), "invitation/" + token))
                    .as(token)
                    .contains("This link is not whole.");
        }
    }

    @Test
    void whoever_tries_tokens_that_were_never_given_has_to_wait_and_the_page_says_so() {
        for (int i = 0; i < 30 && !tried("a".repeat(43)).contains("Wait"); i++) {
            assertThat(tried("a".repeat(43))).containsAnyOf("There is no such invitation.", "Wait");
        }
        assertThat(tried("a".repeat(43))).contains("That was too soon after a wrong try. Wait");
    }

    private String tried(String token) {
        return Screens.read(screens.ofNobody(), "invitation/" + token);
    }

    private void open() {
        window.navigate(path(), InvitationView.class);
        assertThat(window.find(TextField.class).single().getValue()).isEqualTo("<b>Leila</b>");
    }

    private void accept(String password) {
        window.test(window.find(PasswordField.class).single()).setValue(password);
        window.test(window.find(Button.class).withText("Accept the invitation").single())
                .click();
    }

    private String read() {
        return Screens.read(window, path());
    }

    private String text() {
        return window.getCurrentView().getElement().getTextRecursively();
    }

    private String path() {
        return "invitation/" + invitation.token().value();
    }
}
