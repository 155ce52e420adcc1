package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Given;
import org.sourcebook.support.MailedTest;
import org.sourcebook.support.PostOffice;
import org.sourcebook.support.Screens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of one-time links, and those that lead to one, where mail is configured. */
@MailedTest
class MailedPagesTest {

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
    PostOffice office;

    private final String after = "new." + Id.nextValue() + "@example.org";
    private Screens screens;
    private BrowserlessUIContext window;
    private Account omar;
    private Account leila;

    @BeforeEach
    void leila_has_a_password() {
        screens = new Screens(program);
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        window = screens.ofNobody();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void whoever_has_forgotten_a_password_is_told_the_same_whether_or_not_there_is_an_account() {
        for (String email : List.of(leila.email(), "nobody." + leila.email())) {
            window = screens.ofNobody();
            window.navigate(ForgottenView.class);
            type("email", email);
            click("Mail me a link");
            assertThat(text())
                    .contains("If there is an active account with this e-mail address, a link is on its way.")
                    .doesNotContain(email);
            assertThat(window.find(EmailField.class).exists()).isFalse();
        }
        assertThat(office.mailTo(leila.email(), 1).link()).contains("/reset/");
    }

    @Test
    void what_is_no_address_is_said_at_the_field() {
        window.navigate(ForgottenView.class);
        type("email", "leila");
        click("Mail me a link");

        assertThat(window.find(EmailField.class).single().getErrorMessage()).contains("This is no e-mail address.");
    }

    @Test
    void whoever_asks_too_often_is_told_to_wait() {
        String email = "nobody." + leila.email();
        for (int i = 0; i < 6; i++) {
            window = screens.ofNobody();
            window.navigate(ForgottenView.class);
            type("email", email);
            click("Mail me a link");
        }
        assertThat(window.find(Notification.class).single().getElement().getTextRecursively())
                .contains("Wait a second and try again.");
    }

    @Test
    void following_the_link_changes_nothing_until_a_password_is_chosen() {
        String path = reset();
        for (int i = 0; i < 3; i++) {
            assertThat(Screens.read(screens.ofNobody(), path)).contains("For the account " + leila.email());
        }
        window.navigate(path, ResetView.class);
        type("short");
        assertThat(window.find(PasswordField.class).single().getErrorMessage()).contains("from 12 to 256");
        type("Leila knows it all");
        assertThat(window.find(PasswordField.class).single().getErrorMessage()).contains("must not hold leila");
        type("quite another sentence");

        assertThat(window.getCurrentView()).isInstanceOf(SignInView.class);
        assertThat(text()).contains("Your new password is set");
        assertThat(Screens.read(screens.ofNobody(), path))
                .contains("A password was chosen by this link before.")
                .doesNotContain(leila.email());
    }

    @Test
    void an_address_is_changed_from_ones_account_and_confirmed_by_the_reader_of_the_new_one() {
        window = screens.of(leila);
        window.navigate(MeView.class);
        click("Change the address");
        type("email", after);
        present("wrong");
        assertThat(presentPassword().getErrorMessage()).isEqualTo("This is not your present password.");
        present(PASSWORD);
        assertThat(window.find(Notification.class).single().getElement().getTextRecursively())
                .contains("A link is on its way to the new address.");

        window = screens.ofNobody();
        String path = path(office.mailTo(after, 1));
        assertThat(Screens.read(window, path)).contains("the e-mail address " + after);
        assertThat(accounts.find(leila.id())).contains(leila);
        click("Make it the address");

        assertThat(text()).contains("The account now has the e-mail address " + after);
        assertThat(accounts.find(leila.id()).orElseThrow().email()).isEqualTo(after);
        assertThat(Screens.read(screens.ofNobody(), path)).contains("This e-mail address was confirmed before.");
    }

    @Test
    void an_administrator_is_told_to_whom_a_link_was_mailed_and_shown_no_link() {
        window = screens.of(omar);
        window.navigate(AccountsView.class);
        click("Invite");
        type("email", after);
        window.test(window.find(TextField.class).withId("name").single()).setValue("Mina");
        click("Make the invitation");
        assertMailed("The invitation is made", "Mina (" + after + ")");

        view().resetPassword(leila);
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        assertMailed("The link to choose a password is made", "Leila (" + leila.email() + ")");

        view().changeEmail(leila);
        type("email", "other." + after);
        click("Make the link");
        assertMailed("The link to confirm the address is made", "Leila (other." + after + ")");
        assertThat(office.mailTo(after, 1).link()).contains("/invitation/");
        assertThat(office.mailTo("other." + after, 1).link()).contains("/email-change/");
    }

    private void assertMailed(String title, String whom) {
        var dialog = window.find(MailedDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo(title);
        assertThat(dialog.getElement().getTextRecursively())
                .contains("The link was mailed to " + whom)
                .doesNotContain("http");
        assertThat(window.find(TextField.class).withLabel("One-time link").exists())
                .isFalse();
        dialog.close();
    }

    private String reset() {
        window.navigate(ForgottenView.class);
        type("email", leila.email());
        click("Mail me a link");
        return path(office.mailTo(leila.email(), 1));
    }

    private static String path(PostOffice.Mail mail) {
        return mail.link().substring((MailedTest.ADDRESS + "/").length());
    }

    private AccountsView view() {
        return (AccountsView) window.getCurrentView();
    }

    private void type(String id, String text) {
        window.test(window.find(EmailField.class).withId(id).single()).setValue(text);
    }

    private void type(String password) {
        window.test(window.find(PasswordField.class).single()).setValue(password);
        click("Set the password");
    }

    private void present(String password) {
        window.test(presentPassword()).setValue(password);
        click("Mail the link");
    }

    private PasswordField presentPassword() {
        return window.find(PasswordField.class, window.find(Dialog.class).single())
                .single();
    }

    private void click(String label) {
        window.test(window.find(Button.class).withText(label).single()).click();
    }

    private String text() {
        return window.getCurrentView().getElement().getTextRecursively();
    }
}
