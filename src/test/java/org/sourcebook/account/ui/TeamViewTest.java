package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.Team;
import org.sourcebook.account.TeamLeads;
import org.sourcebook.account.Teams;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class TeamViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Teams teams;

    @Autowired
    TeamLeads leads;

    @Autowired
    Grants grants;

    @Autowired
    Collections collections;

    private Screens screens;
    private Account omar;
    private Account leila;
    private Account amir;
    private Team team;

    @BeforeEach
    void leila_leads_a_team_that_amir_is_in() {
        screens = new Screens(program);
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila");
        amir = given.member("Amir");
        team = given.as(omar, () -> teams.create("<i>Geneva</i> " + Id.nextValue(), "Hearings"));
        given.run(omar, () -> {
            teams.addMember(team.id(), leila.id());
            teams.addMember(team.id(), amir.id());
            leads.name(team.id(), leila.id());
        });
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_member_sees_who_is_in_the_team_and_who_leads_it_and_changes_nothing() {
        var window = at(amir);

        assertThat(said(window)).contains(team.name(), "Hearings", "Amir", "Leilalead");
        assertThat(window.getCurrentView().getElement().getOuterHTML()).doesNotContain("<i>Geneva</i>");
        assertThat(window.findInView(Button.class).all()).isEmpty();
        assertThat(window.find(AccountChoice.class).all()).isEmpty();
    }

    @Test
    void a_lead_adds_and_describes_but_does_not_say_who_leads() {
        var window = at(leila);
        Account zoya = given.member("Zoya");

        window.find(AccountChoice.class).single().setValue(zoya);

        assertThat(said(window)).contains("Zoya");
        assertThat(window.findInView(Button.class)
                        .withText("Rename or describe")
                        .all())
                .hasSize(1);
        assertThat(window.findInView(Button.class).withText("Make lead").all()).isEmpty();
    }

    @Test
    void an_administrator_says_who_leads() {
        var window = at(omar);

        window.test(window.find(Button.class)
                        .withAriaLabel("Make Amir lead the team " + team.name())
                        .single())
                .click();

        assertThat(said(window)).contains("Amirlead", "Leilalead");
    }

    @Test
    void for_whoever_is_not_in_it_the_team_has_no_page() {
        assertThat(Screens.read(screens.of(given.member("Zoya")), AccountNavigation.toTeam(team.id())))
                .contains("There is nothing here, or nothing that you may see.");
        assertThat(Screens.read(screens.of(omar), "teams/none"))
                .contains("There is nothing here, or nothing that you may see.");
    }

    @Test
    void of_the_teams_collections_those_are_shown_that_whoever_looks_sees() {
        Account founder = given.member("Founder");
        Collection one = given.as(founder, () -> collections.create("one-" + Id.nextValue(), "Seen by all", ""));
        given.as(founder, () -> grants.give(one.id(), team.id(), Role.EDITOR, null));

        assertThat(said(at(amir))).contains("Seen by all", "Editor through the team");
        assertThat(said(at(omar))).doesNotContain("Seen by all").contains("None. Managers of a collection");
    }

    @Test
    void ones_own_page_leads_to_ones_teams() {
        var window = screens.of(amir);

        assertThat(Screens.read(window, AccountNavigation.ME)).contains("Your teams", team.name());
        assertThat(window.getCurrentView().getElement().getOuterHTML()).contains(AccountNavigation.toTeam(team.id()));
    }

    private BrowserlessUIContext at(Account account) {
        var window = screens.of(account);
        window.getUI().navigate(AccountNavigation.toTeam(team.id()));
        return window;
    }

    private static String said(BrowserlessUIContext window) {
        return window.getCurrentView().getElement().getTextRecursively();
    }
}
