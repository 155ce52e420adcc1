package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.SetupCode;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class SetupViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    AccountRepository accounts;

    @Autowired
    SetupCode code;

    private Screens screens;
    private BrowserlessUIContext window;

    @BeforeEach
    void nobody_administrates() {
        accounts.all().stream()
                .filter(account -> account.role() == InstanceRole.ADMIN)
                .forEach(this::deactivate);
        screens = new Screens(program);
        window = screens.ofNobody();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_sign_in_page_leads_to_the_setup_until_there_is_an_administrator() {
        window.navigate("sign-in", SetupView.class);

        submit(code.text());

        assertThat(window.getCurrentView()).isInstanceOf(SignInView.class);
        Screens.read(window, "setup");
        assertThat(window.getCurrentView()).isNotInstanceOf(SetupView.class);
        window.navigate("sign-in", SignInView.class);
    }

    private void submit(String typed) {
        window.test(window.find(TextField.class).withId("code").single()).setValue(typed);
        window.test(window.find(EmailField.class).single()).setValue("omar." + Id.nextValue() + "@example.org");
        window.test(window.find(TextField.class).withId("name").single()).setValue("Omar");
        window.test(window.find(PasswordField.class).single()).setValue("a long enough secret");
        window.test(window.find(Button.class).withText("Make the account").single())
                .click();
    }

    private void deactivate(Account account) {
        accounts.update(
                new Account(account.id(), account.email(), account.name(), account.role(), AccountStatus.DEACTIVATED));
    }
}
