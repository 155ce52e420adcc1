package org.sourcebook.collection.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Grant;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Role;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class MembersViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Grants grants;

    private Screens screens;
    private Account leila;
    private Collection collection;

    @BeforeEach
    void a_managed_collection() {
        screens = new Screens(program);
        leila = given.member("Leila");
        collection = given.collectionOf(leila);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MANAGER")
    void every_member_sees_who_sees_the_collection_and_why_and_only_managers_can_change_it(Role role) {
        Account member = given.memberOf(collection, leila, role);
        var window = members(member);
        assertThat(window.find(GrantRow.class).all()).hasSize(2);
        assertThat(window.find(MemberRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .containsExactlyInAnyOrder(
                        "LeilaManagergiven to the account itself",
                        role.name() + Words.of(role) + "given to the account itself");
        assertThat(window.findInView(Button.class).all()).isEmpty();
    }

    @Test
    void a_manager_gives_somebody_a_role_until_a_day() {
        Account amir = given.member("Amir");
        var window = members(leila);
        click(window, "Give a role");
        var grantee = candidates(window);
        grantee.setValue(grantee.getLazyDataView()
                .getItems()
                .filter(candidate -> candidate.detail().equals(amir.email()))
                .findFirst()
                .orElseThrow());
        role(window).setValue(Role.REVIEWER);
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        window.find(DatePicker.class).single().setValue(day);
        click(window, "Give this role");
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(grantsTo(amir)).extracting(Grant::role, Grant::expires).containsExactly(tuple(Role.REVIEWER, end));
        assertThat(window.find(GrantRow.class).all()).hasSize(2);
    }

    @Test
    void a_guest_who_manages_chooses_among_the_members_alone() {
        Account guest = given.account("Guest", InstanceRole.GUEST);
        given.run(leila, () -> grants.give(collection.id(), guest.id(), Role.MANAGER, null));
        given.member("Amir");
        var window = members(guest);
        click(window, "Give a role");

        assertThat(candidates(window).getLazyDataView().getItems())
                .extracting(Candidate::label)
                .containsExactly("Guest · Manager", "Leila · Manager");
    }

    @Test
    void a_last_day_in_the_past_gives_no_role() {
        Account editor = given.memberOf(collection, leila, Role.EDITOR);
        var window = members(leila);
        window.test(window.find(Button.class)
                        .withAriaLabel("Change the role of EDITOR")
                        .single())
                .click();
        role(window).setValue(Role.VIEWER);
        window.find(DatePicker.class)
                .single()
                .setValue(LocalDate.now(ZoneOffset.UTC).minusDays(2));
        click(window, "Give this role");
        assertThat(window.find(DatePicker.class).single().getErrorMessage()).startsWith("The last day must be a day");
        assertThat(grantsTo(editor)).extracting(Grant::role).containsExactly(Role.EDITOR);
    }

    @Test
    void a_role_for_nobody_is_refused_at_the_field() {
        var window = members(leila);
        click(window, "Give a role");
        click(window, "Give this role");
        assertThat(candidates(window).getErrorMessage()).isEqualTo("This must not be empty.");
    }

    @Test
    void a_manager_changes_a_role() {
        Account editor = given.memberOf(collection, leila, Role.EDITOR);
        var window = members(leila);
        window.test(window.find(Button.class)
                        .withAriaLabel("Change the role of EDITOR")
                        .single())
                .click();
        role(window).setValue(Role.VIEWER);
        click(window, "Give this role");
        assertThat(grantsTo(editor)).extracting(Grant::role).containsExactly(Role.VIEWER);
    }

    @Test
    void a_manager_takes_a_role_away_when_asked_again() {
        Account editor = given.memberOf(collection, leila, Role.EDITOR);
        var window = members(leila);
        revoke(window, "EDITOR");
        assertThat(grantsTo(editor)).isEmpty();
        assertThat(window.find(GrantRow.class).all()).hasSize(1);
    }

    @Test
    void the_last_manager_is_told_why_they_cannot_leave() {
        var window = members(leila);
        revoke(window, "Leila");
        assertThat(window.find(Notification.class).single().getElement().getTextRecursively())
                .contains("The collection must keep a manager");
        assertThat(grantsTo(leila)).hasSize(1);
    }

    @Test
    void a_manager_who_leaves_finds_the_collection_gone() {
        given.memberOf(collection, leila, Role.MANAGER);
        var window = members(leila);
        revoke(window, "Leila");
        assertThat(window.getCurrentView().getElement().getTextRecursively())
                .contains("There is nothing here, or nothing that you may see.");
    }

    private BrowserlessUIContext members(Account account) {
        var window = screens.of(account);
        window.navigate(CollectionsNavigation.toMembers(collection.slug()), MembersView.class);
        return window;
    }

    private static void revoke(BrowserlessUIContext window, String name) {
        window.test(window.find(Button.class)
                        .withAriaLabel("Take away the role of " + name)
                        .single())
                .click();
        window.test(window.find(ConfirmDialog.class).single()).confirm();
    }

    private List<Grant> grantsTo(Account account) {
        return given.as(leila, () -> grants.of(collection.id())).stream()
                .filter(grant ->
                        grant.to() instanceof ToAccount to && to.account().equals(account.id()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Candidate> candidates(BrowserlessUIContext window) {
        return window.find(ComboBox.class)
                .withCondition(box -> !box.getClass().getPackageName().endsWith(".shell"))
                .single();
    }

    @SuppressWarnings("unchecked")
    private static Select<Role> role(BrowserlessUIContext window) {
        return window.find(Select.class).single();
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class).withText(text).single()).click();
    }
}
