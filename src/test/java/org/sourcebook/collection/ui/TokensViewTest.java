package org.sourcebook.collection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.ApiToken;
import org.sourcebook.account.ApiTokens;
import org.sourcebook.account.TokenReach;
import org.sourcebook.account.TokenScope;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.collection.Collection;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class TokensViewTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    ApiTokens tokens;

    private Screens screens;
    private BrowserlessUIContext window;
    private Account leila;
    private Collection collection;

    @BeforeEach
    void leila_looks_at_her_tokens(@Autowired AccountRepository stored, @Autowired Passwords passwords) {
        screens = new Screens(program);
        leila = given.member("Leila");
        stored.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        collection = given.collectionOf(leila);
        window = screens.of(leila);
        window.navigate(TokensView.class);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_token_is_made_shown_once_and_revoked() {
        assertThat(said()).contains("You have no tokens");
        make("Night export", PASSWORD);

        String secret = window.find(TextField.class)
                .withCondition(TextField::isReadOnly)
                .single()
                .getValue();
        assertThat(secret).startsWith("sbk_");
        click("Close");
        assertThat(said())
                .contains("Night export", "Read", "All collections", "Never used")
                .doesNotContain(secret);

        window.test(window.find(Button.class).withText("Revoke").single()).click();
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        assertThat(said()).contains("You have no tokens");
        assertThat(given.as(leila, tokens::mine)).isEmpty();
    }

    @Test
    void a_token_is_limited_to_the_collections_that_are_chosen() {
        click("New token");
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Collection> only =
                window.find(MultiSelectComboBox.class).single();
        only.setValue(Set.of(collection));
        fill("Bot", PASSWORD);

        assertThat(given.as(leila, tokens::mine))
                .extracting(ApiToken::reach)
                .containsExactly(new TokenReach(TokenScope.READ, Set.of(collection.id())));
    }

    @Test
    void a_wrong_password_and_too_many_days_are_said_at_their_fields() {
        make("Bot", "not the present one");
        assertThat(window.find(PasswordField.class).single().getErrorMessage())
                .isEqualTo("This is not your present password.");

        var days = window.find(IntegerField.class).single();
        days.setValue(1000);
        click("Make the token");
        assertThat(days.getErrorMessage()).isEqualTo("Say for how many days, from one to 365.");
        assertThat(given.as(leila, tokens::mine)).isEmpty();
    }

    private void make(String name, String password) {
        click("New token");
        fill(name, password);
    }

    private void fill(String name, String password) {
        window.test(window.find(TextField.class).single()).setValue(name);
        window.test(window.find(PasswordField.class).single()).setValue(password);
        click("Make the token");
    }

    private String said() {
        return window.getCurrentView().getElement().getTextRecursively();
    }

    private void click(String label) {
        window.test(window.find(Button.class).withText(label).last()).click();
    }
}
