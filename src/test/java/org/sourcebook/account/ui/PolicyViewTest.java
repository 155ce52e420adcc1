package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.SecondFactors;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class PolicyViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    SecondFactors secondFactors;

    private Screens screens;
    private BrowserlessUIContext window;
    private Account omar;

    @BeforeEach
    void omar_looks_at_the_policy() {
        screens = new Screens(program);
        omar = given.account("Omar", InstanceRole.ADMIN);
        window = screens.of(omar);
        window.navigate(PolicyView.class);
    }

    @AfterEach
    void close() {
        given.run(omar, () -> secondFactors.requireFor(Set.of()));
        screens.close();
    }

    @Test
    void a_second_factor_is_required_for_the_roles_that_are_ticked_after_a_question() {
        roles().setValue(Set.of(InstanceRole.GUEST));
        window.test(window.find(Button.class).withText("Save the policy").single())
                .click();
        assertThat(given.as(omar, secondFactors::requiredFor)).isEmpty();

        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(given.as(omar, secondFactors::requiredFor)).containsExactly(InstanceRole.GUEST);
        window.navigate(PolicyView.class);
        assertThat(roles().getValue()).containsExactly(InstanceRole.GUEST);
    }

    @Test
    void for_members_the_page_does_not_exist() {
        var hers = screens.of(given.member("Leila"));
        assertThat(Screens.read(hers, "admin/policy")).doesNotContain("Second factor");
        assertThat(hers.getCurrentView()).isNotInstanceOf(PolicyView.class);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<InstanceRole> roles() {
        return window.find(CheckboxGroup.class).single();
    }
}
