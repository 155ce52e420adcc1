package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.Team;
import org.sourcebook.account.Teams;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class TeamsViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Teams teams;

    private final String name = "<i>Geneva</i> " + Id.nextValue();
    private Screens screens;
    private BrowserlessUIContext window;
    private Account omar;
    private Account leila;

    @BeforeEach
    void omar_looks_at_the_teams() {
        screens = new Screens(program);
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila " + Id.nextValue());
        window = screens.of(omar);
        window.navigate(TeamsView.class);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_team_is_made_and_shown_with_its_name_as_text() {
        create(name);

        assertThat(made()).isEqualTo(new Team(made().id(), name, "", List.of(), Set.of()));
        assertThat(view().getElement().getTextRecursively()).contains(name);
        assertThat(view().getElement().getOuterHTML()).doesNotContain("<i>Geneva</i>");
    }

    @Test
    void what_has_to_be_filled_in_is_marked_and_the_rest_is_not() {
        window.test(window.find(Button.class).withText("New team").atIndex(1)).click();

        assertThat(window.find(TextField.class).withId("name").single().isRequiredIndicatorVisible())
                .isTrue();
        assertThat(window.find(TextField.class).withId("description").single().isRequiredIndicatorVisible())
                .isFalse();
    }

    @Test
    void a_taken_name_is_refused_at_its_field() {
        create(name);
        create(name);

        var field = window.find(TextField.class).withId("name").single();
        assertThat(field.getErrorMessage()).isEqualTo("There is a team called " + name + " already.");
        assertThat(field.getValue()).isEqualTo(name);
    }

    @Test
    void members_come_at_once_and_go_after_a_question() {
        create(name);

        view().editing.add(made(), leila);
        assertThat(made().members()).containsExactly(leila);

        view().editing.remove(made(), leila);
        assertThat(made().members()).containsExactly(leila);
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        assertThat(made().members()).isEmpty();
    }

    @Test
    void those_who_can_be_added_are_found_by_a_part_of_their_name() {
        assertThat(view().editing.choose(leila.name())).containsExactly(leila);
    }

    private void create(String called) {
        window.test(window.find(Button.class).withText("New team").atIndex(1)).click();
        window.test(window.find(TextField.class).withId("name").single()).setValue(called);
        window.test(window.find(Button.class).withText("Save").single()).click();
    }

    private Team made() {
        return given.as(omar, teams::all).stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private TeamsView view() {
        return (TeamsView) window.getCurrentView();
    }
}
