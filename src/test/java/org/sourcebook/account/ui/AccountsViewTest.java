package org.sourcebook.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.ApiToken;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.Invitations;
import org.sourcebook.account.LinkState;
import org.sourcebook.account.LinkToken;
import org.sourcebook.account.PendingInvitation;
import org.sourcebook.account.PendingInvitations;
import org.sourcebook.account.SecondFactors;
import org.sourcebook.account.TokenReach;
import org.sourcebook.account.TokenScope;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.account.internal.ApiTokenRepository;
import org.sourcebook.account.internal.Factors;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.design.BulkBar;
import org.sourcebook.kernel.ApiTokenId;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.kernel.Sha256;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@SourcebookTest
class AccountsViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    PendingInvitations pending;

    @Autowired
    SessionRepository sessions;

    @Autowired
    Factors factors;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApiTokenRepository tokens;

    private final String mark = Id.nextValue().toString();
    private Screens screens;
    private BrowserlessUIContext window;
    private Account omar;
    private Account leila;

    @BeforeEach
    void omar_looks_at_the_accounts() {
        screens = new Screens(program);
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("<img src=x onerror=alert(1)> " + mark);
        window = screens.of(omar);
        window.navigate(AccountsView.class);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_list_is_searched_and_names_are_text() {
        search(mark.toUpperCase());

        assertThat(grid().getListDataView().getItems()).containsExactly(leila);
        assertThat(window.test(grid()).getCellComponent(0, 1).getElement().getTextRecursively())
                .contains("Member", "Active");
        assertThat(window.test(grid()).getCellComponent(0, 0).getElement().getTextRecursively())
                .contains("<img src=x onerror=alert(1)>");
        assertThat(window.test(grid()).getCellComponent(0, 0).getElement().getOuterHTML())
                .contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void a_narrow_list_says_all_of_an_account_in_one_cell() {
        search(mark);
        var list = grid().getElement();
        var told = JacksonUtils.createObjectNode().put("event.detail", true);
        list.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(list, "sb-narrow", told));

        assertThat(grid().getColumns()).extracting(Grid.Column::isVisible).containsExactly(true, false, false, true);
        assertThat(window.test(grid()).getCellComponent(0, 0).getElement().getTextRecursively())
                .contains(mark, "Member", "Active", "Signed in: no");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_list_is_narrowed_by_role_and_by_state() {
        Account gone = given.account("Gone " + mark, InstanceRole.GUEST);
        given.run(omar, () -> accounts.deactivate(gone.id()));
        search(mark);
        var role = (Select<InstanceRole>)
                window.find(Select.class).withId("account-role").single();
        var status = (Select<AccountStatus>)
                window.find(Select.class).withId("account-status").single();

        role.setValue(InstanceRole.GUEST);
        assertThat(shownNames()).containsExactly(gone.name());
        status.setValue(AccountStatus.ACTIVE);
        assertThat(shownNames()).isEmpty();
        role.setValue(null);
        assertThat(shownNames()).containsExactly(leila.name());
    }

    private List<String> shownNames() {
        return grid().getListDataView().getItems().map(Account::name).toList();
    }

    @Test
    void an_invitation_is_made_and_its_link_is_shown_once() {
        String email = "someone." + mark + "@example.org";
        click("Invite");
        submit(email, "Someone");

        String link =
                window.find(TextField.class).withLabel("One-time link").single().getValue();
        assertThat(link).matches("http://.*/invitation/[A-Za-z0-9_-]{43}");
        var token = new LinkToken(link.substring(link.lastIndexOf('/') + 1));
        assertThat(invitations.look(token, "192.0.2.1"))
                .isInstanceOfSatisfying(
                        LinkState.Open.class,
                        open -> assertThat(open.account().email()).isEqualTo(email));
    }

    @Test
    void a_link_to_choose_a_password_is_shown_after_a_question_to_be_handed_over() {
        view().resetPassword(leila);
        assertThat(window.find(TextField.class).withLabel("One-time link").exists())
                .isFalse();

        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(window.find(TextField.class)
                        .withLabel("One-time link")
                        .single()
                        .getValue())
                .matches("http://.*/reset/[A-Za-z0-9_-]{43}");
        assertThat(window.find(LinkDialog.class).single().getElement().getTextRecursively())
                .contains("Hand this link over to " + leila.name() + " (" + leila.email() + ")");
    }

    @Test
    void a_link_to_confirm_another_address_is_for_the_reader_of_that_address() {
        String email = "new." + mark + "@example.org";
        view().changeEmail(leila);
        window.test(window.find(EmailField.class).single()).setValue(email);
        click("Make the link");

        assertThat(window.find(TextField.class)
                        .withLabel("One-time link")
                        .single()
                        .getValue())
                .matches("http://.*/email-change/[A-Za-z0-9_-]{43}");
        assertThat(window.find(LinkDialog.class).single().getElement().getTextRecursively())
                .contains("(" + email + ")");
    }

    @Test
    void another_address_that_is_taken_is_refused_at_its_field() {
        view().changeEmail(leila);
        window.test(window.find(EmailField.class).single()).setValue(omar.email());
        click("Make the link");

        assertThat(window.find(EmailField.class).single().getErrorMessage())
                .contains("There is an account with the e-mail address " + omar.email());
    }

    @Test
    void a_taken_address_is_refused_at_its_field_and_nothing_typed_is_lost() {
        click("Invite");
        submit(leila.email(), "Someone");

        var email = window.find(EmailField.class).single();
        assertThat(tuple(email.isInvalid(), email.getValue())).isEqualTo(tuple(true, leila.email()));
        assertThat(email.getErrorMessage()).contains("There is an account with the e-mail address " + leila.email());
    }

    @Test
    void an_account_is_deactivated_after_a_question() {
        view().deactivate(leila);
        assertThat(statusOf(leila)).isEqualTo(AccountStatus.ACTIVE);

        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(statusOf(leila)).isEqualTo(AccountStatus.DEACTIVATED);
    }

    @Test
    void who_manages_a_collection_alone_is_deactivated_only_with_a_successor() {
        given.collectionOf(leila);
        Account amir = given.member("Amir " + mark);
        view().deactivate(leila);
        assertThat(window.find(SuccessorDialog.class).single().getElement().getTextRecursively())
                .contains("is the only manager for good of a collection");

        var successor = window.find(AccountChoice.class).single();
        click("Deactivate");
        assertThat(successor.getErrorMessage()).startsWith("Choose an active account");
        assertThat(successor.getLazyDataView().getItems()).contains(amir).doesNotContain(leila);
        successor.setValue(amir);
        click("Deactivate");

        assertThat(statusOf(leila)).isEqualTo(AccountStatus.DEACTIVATED);
        assertThat(given.as(omar, () -> accounts.managesAlone(amir.id()))).isEqualTo(1);
    }

    @Test
    void the_last_administrator_is_told_why_they_stay() {
        given.as(omar, accounts::all).stream()
                .filter(other -> other.role() == InstanceRole.ADMIN && !other.equals(omar))
                .forEach(other -> given.run(omar, () -> accounts.deactivate(other.id(), leila.id())));

        view().deactivate(omar);
        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(window.find(Notification.class).single().getElement().getTextRecursively())
                .contains("Omar is the only active administrator.");
        assertThat(statusOf(omar)).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void what_can_be_done_to_any_of_the_chosen_is_offered() {
        assertThat(window.find(BulkBar.class).exists()).isFalse();
        grid().asMultiSelect().select(leila);
        assertThat(offered()).containsExactly("Deactivate");
        Account invited = invited();
        sessions.open(SessionId.next(), leila.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
        search(mark);

        grid().asMultiSelect().select(leila, invited);

        assertThat(offered()).containsExactly("End all sessions", "Close invitation", "Deactivate");
    }

    @Test
    void the_chosen_are_deactivated_after_a_question_and_who_needs_a_successor_is_told_with_the_reason() {
        given.collectionOf(leila);
        Account amir = given.member("Amir " + mark);
        search(mark);
        grid().asMultiSelect().select(leila, amir);
        clickInBar("Deactivate");
        assertThat(statusOf(amir)).isEqualTo(AccountStatus.ACTIVE);

        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(statusOf(amir)).isEqualTo(AccountStatus.DEACTIVATED);
        assertThat(window.find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Done for 1 account.", "It could not be done for 1 account:")
                .contains(leila.name() + " is the only manager for good of a collection.")
                .doesNotContain(leila.name() + ": ");
        assertThat(grid().getSelectedItems()).isEmpty();
        assertThat(window.find(BulkBar.class).exists()).isFalse();
    }

    @Test
    void the_invitations_of_the_chosen_are_closed_after_a_question() {
        Account invited = invited();
        search(mark);
        grid().asMultiSelect().select(invited);
        clickInBar("Close invitation");
        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(window.find(Notification.class).single().getElement().getTextRecursively())
                .contains("Done for 1 account.");
        assertThat(given.as(omar, pending::all))
                .filteredOn(one -> one.account().equals(invited))
                .extracting(PendingInvitation::state)
                .containsExactly(PendingInvitation.State.CLOSED);
    }

    private Account invited() {
        return given.as(omar, () -> accounts.invite(mark + "@example.org", mark, InstanceRole.MEMBER))
                .account();
    }

    private List<String> offered() {
        return window.find(Button.class, window.find(BulkBar.class).single()).all().stream()
                .filter(Button::isVisible)
                .map(Button::getText)
                .toList();
    }

    private void clickInBar(String label) {
        var bar = window.find(BulkBar.class).single();
        window.test(window.find(Button.class, bar).withText(label).single()).click();
    }

    @Test
    void the_sessions_of_an_account_are_counted_and_ended_after_a_question() {
        sessions.open(SessionId.next(), leila.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
        sessions.open(SessionId.next(), leila.id(), new SignInPlace("Safari on iPhone", "192.0.2.7"));
        search(mark);
        assertThat(window.test(grid()).getCellText(0, 2)).isEqualTo("2 sessions");

        view().endSessions(leila);
        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(window.test(grid()).getCellText(0, 2)).isEqualTo("no");
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
    }

    @Test
    void the_tokens_of_an_account_are_revoked_after_a_question() {
        var made = Instant.now();
        var reach = new TokenReach(TokenScope.READ, null);
        tokens.add(
                leila.id(),
                new ApiToken(ApiTokenId.next(), "Bot", reach, made, made.plusSeconds(3600), null),
                Sha256.of(mark.getBytes(StandardCharsets.UTF_8)));
        assertThat(tokens.counts()).containsEntry(leila.id(), 1);

        view().revokeTokens(leila);
        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(tokens.counts()).doesNotContainKey(leila.id());
    }

    @Test
    void whoever_has_a_second_factor_is_marked_and_it_is_removed_after_a_question() {
        TotpSecret secret = TotpSecret.next();
        String code = new AuthenticatorApp(secret.base32()).code(Instant.now());
        transaction.executeWithoutResult(status -> factors.add(leila.id(), secret, code));
        search(mark);
        assertThat(standing()).contains("Second factor");

        view().removeSecondFactor(leila);
        assertThat(standing()).contains("Second factor");
        window.test(window.find(ConfirmDialog.class).single()).confirm();

        assertThat(standing()).doesNotContain("Second factor");
        assertThat(given.as(omar, secondFactors::holders)).doesNotContain(leila.id());
    }

    private String standing() {
        return window.test(grid()).getCellComponent(0, 1).getElement().getTextRecursively();
    }

    @Test
    void for_members_the_page_does_not_exist() {
        var hers = screens.of(given.member("Leila"));

        assertThat(Screens.read(hers, "admin/accounts")).doesNotContain(mark);
        assertThat(hers.getCurrentView()).isNotInstanceOf(AccountsView.class);
    }

    private AccountsView view() {
        return (AccountsView) window.getCurrentView();
    }

    private AccountGrid grid() {
        return window.find(AccountGrid.class).single();
    }

    private void search(String text) {
        window.test(window.find(TextField.class).withId("search").single()).setValue(text);
    }

    private void submit(String email, String name) {
        window.test(window.find(EmailField.class).single()).setValue(email);
        window.test(window.find(TextField.class).withId("name").single()).setValue(name);
        click("Make the invitation");
    }

    private void click(String label) {
        window.test(window.find(Button.class).withText(label).single()).click();
    }

    private AccountStatus statusOf(Account account) {
        return given.as(omar, accounts::all).stream()
                .filter(found -> found.id().equals(account.id()))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
