package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.EarlierSession;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(EarlierSession.class)
class ProvingTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    EarlierSession earlier;

    @Autowired
    AccountRepository stored;

    @Autowired
    Passwords passwords;

    private Screens screens;
    private Account omar;

    @BeforeEach
    void omar_has_a_password() {
        screens = new Screens(program);
        omar = given.account("Omar", InstanceRole.ADMIN);
        stored.setPassword(omar.id(), passwords.hash(NewPassword.of(omar, PASSWORD)));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void an_administrator_who_signed_in_a_while_ago_invites_after_their_password() {
        var window = screens.of(earlier.of(omar, Duration.ofHours(1)));
        window.navigate(AccountsView.class);
        click(window, "Invite");
        assertThat(dialog(window)).isEqualTo("Is it you?");

        show(window, "not the password");
        assertThat(window.find(PasswordField.class).single().getErrorMessage())
                .isEqualTo("This is not your present password.");
        assertThat(dialog(window)).isEqualTo("Is it you?");

        show(window, PASSWORD);
        assertThat(dialog(window)).isEqualTo("Invite somebody");
    }

    @Test
    void whoever_cancels_has_begun_nothing() {
        var window = screens.of(earlier.of(omar, Duration.ofHours(1)));
        window.navigate(PolicyView.class);
        click(window, "Save the policy");
        click(window, "Cancel");

        assertThat(window.find(Dialog.class).exists()).isFalse();
        assertThat(window.find(ConfirmDialog.class).exists()).isFalse();
    }

    @Test
    void an_administrator_who_has_just_signed_in_is_asked_for_nothing() {
        var window = screens.of(earlier.of(omar, Duration.ZERO));
        window.navigate(AccountsView.class);
        click(window, "Invite");
        assertThat(dialog(window)).isEqualTo("Invite somebody");
    }

    private static void show(BrowserlessUIContext window, String password) {
        window.test(window.find(PasswordField.class).single()).setValue(password);
        click(window, "Go on");
    }

    private static String dialog(BrowserlessUIContext window) {
        return window.find(Dialog.class).single().getHeaderTitle();
    }

    private static void click(BrowserlessUIContext window, String label) {
        window.test(window.find(Button.class).withText(label).single()).click();
    }
}
