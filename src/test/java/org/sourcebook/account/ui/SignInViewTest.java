package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.SessionEnd;
import org.sourcebook.design.Texts;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class SignInViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    private Screens screens;
    private BrowserlessUIContext window;

    @BeforeEach
    void there_is_an_administrator() {
        given.account("Omar", InstanceRole.ADMIN);
        screens = new Screens(program);
        window = screens.ofNobody();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_refused_sign_in_says_so_in_the_form() {
        open("refused");
        assertThat(form().isError()).isTrue();
        open("");
        assertThat(form().isError()).isFalse();
    }

    @Test
    void a_database_that_does_not_answer_is_not_told_as_a_wrong_password() {
        open("unavailable");
        assertThat(form().isError()).isFalse();
        assertThat(text()).contains("the database does not answer");
    }

    @Test
    void whoever_has_to_wait_is_told_how_long_whatever_the_address_holds() {
        open("wait=12");
        assertThat(form().isError()).isFalse();
        assertThat(text()).contains("Wait 12 seconds and try again");
        open("wait=1");
        assertThat(text()).contains("Wait a second and try again");
        for (String other : List.of("wait", "wait=", "wait=0", "wait=-3", "wait=999", "wait=%3Cb%3E")) {
            open(other);
            assertThat(text()).contains("Wait 30 seconds and try again");
        }
    }

    @Test
    void whoever_was_put_out_is_told_why() {
        for (SessionEnd why : SessionEnd.values()) {
            open(SignInNotice.of(why).url().replaceFirst(".*\\?", ""));
            assertThat(form().isError()).isFalse();
            assertThat(window.getCurrentView().getElement().getTextRecursively())
                    .contains(Texts.text(SignInNotice.of(why).key()))
                    .doesNotContain("sign-in.notice");
        }
    }

    @Test
    void whoever_asks_for_a_screen_of_their_own_is_led_here_first() {
        window.navigate("me", SignInView.class);
        window.navigate("admin/accounts", SignInView.class);
        window.navigate("admin/teams", SignInView.class);
    }

    @Test
    void whoever_has_forgotten_a_password_is_sent_to_an_administrator_where_no_mail_is_configured() {
        open("");
        window.test(form()).forgotPassword();

        assertThat(window.getCurrentView()).isInstanceOf(ForgottenView.class);
        assertThat(text()).contains("This workspace sends no mail. Ask an administrator");
        assertThat(window.find(EmailField.class).exists()).isFalse();
    }

    @Test
    void no_demo_account_is_offered_outside_the_demo() {
        open("");
        assertThat(window.find(DemoChoice.class).exists()).isFalse();
    }

    private void open(String parameter) {
        window.getUI().navigate("sign-in", QueryParameters.fromString(parameter));
    }

    private String text() {
        return window.getCurrentView().getElement().getTextRecursively();
    }

    private LoginForm form() {
        return window.find(LoginForm.class).single();
    }
}
