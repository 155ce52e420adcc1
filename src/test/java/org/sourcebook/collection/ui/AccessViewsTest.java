package org.sourcebook.collection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.Teams;
import org.sourcebook.account.ui.AccountNavigation;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class AccessViewsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    private Screens screens;
    private Account omar;
    private Account leila;
    private Account amir;
    private Collection collection;

    @BeforeEach
    void amir_sees_leilas_collection_in_two_ways() {
        screens = new Screens(program);
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila");
        amir = given.member("Amir");
        collection = given.collectionOf(leila);
        var team = given.as(omar, () -> teams.create("Geneva " + amir.id(), ""));
        given.run(omar, () -> teams.addMember(team.id(), amir.id()));
        given.run(leila, () -> {
            grants.give(collection.id(), amir.id(), Role.VIEWER, null);
            grants.give(collection.id(), team.id(), Role.EDITOR, null);
        });
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void one_is_told_what_one_sees_with_every_reason() {
        var window = screens.of(amir);
        window.getUI().navigate(AccountNavigation.MY_ACCESS);

        assertThat(rows(window))
                .containsExactly("A collectionEditorEditor through the team “Geneva " + amir.id()
                        + "”Viewer, given to the account itself");
    }

    @Test
    void an_administrator_is_not_told_which_collection_it_is_but_whom_to_ask() {
        var window = screens.of(omar);
        String page = Screens.read(window, AccountNavigation.toAccess(amir.id()));

        assertThat(page).contains("What Amir can see, and why");
        assertThat(rows(window))
                .containsExactly("A collection that you do not seeEditorEditor through the team “Geneva " + amir.id()
                        + "”Viewer, given to the account itselfManaged by Leila");
        assertThat(window.getCurrentView().getElement().getOuterHTML())
                .doesNotContain(collection.slug(), collection.id().toString());
    }

    @Test
    void of_a_deactivated_account_it_is_said_that_it_sees_nothing() {
        given.run(omar, () -> accounts.deactivate(amir.id()));

        assertThat(Screens.read(screens.of(omar), AccountNavigation.toAccess(amir.id())))
                .contains("This account is deactivated and sees nothing of this until it is active again.");
    }

    @Test
    void where_there_is_nothing_to_see_that_is_said() {
        assertThat(Screens.read(screens.of(omar), AccountNavigation.MY_ACCESS)).contains("No collection");
    }

    @Test
    void an_unknown_account_and_what_is_no_id_have_no_page_and_members_have_none_of_others() {
        String nothing = "There is nothing here, or nothing that you may see.";
        for (String address : List.of(
                AccountNavigation.toAccess(AccountId.next()),
                AccountNavigation.toAccess(AccountId.OPERATOR),
                "admin/accounts/nobody/access")) {
            assertThat(Screens.read(screens.of(omar), address)).contains(nothing);
        }
        assertThat(Screens.read(screens.of(leila), AccountNavigation.toAccess(amir.id())))
                .doesNotContain("Amir can see");
    }

    @Test
    void managers_are_told_every_reason_on_the_members_screen() {
        var window = screens.of(leila);
        window.getUI().navigate(CollectionsNavigation.toMembers(collection.slug()));

        assertThat(window.find(HolderRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .containsExactly(
                        "AmirEditorEditor through the team “Geneva " + amir.id()
                                + "”Viewer, given to the account itself",
                        "LeilaManagerManager, given to the account itself");
    }

    private static List<String> rows(BrowserlessUIContext window) {
        return window.find(ReachRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }
}
