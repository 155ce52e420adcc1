package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.account.AccountStatus.INVITED;
import static org.sourcebook.account.InstanceRole.ADMIN;
import static org.sourcebook.account.InstanceRole.GUEST;
import static org.sourcebook.account.InstanceRole.MEMBER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(InstanceJournal.class)
class AccountsTest {

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    @Autowired
    InstanceJournal journal;

    private Account omar;

    @BeforeEach
    void omar_administrates() {
        omar = given.account("Omar", ADMIN);
    }

    @Test
    void an_invited_account_waits_for_its_person_for_a_week() {
        String address = address();

        var invitation = given.as(omar, () -> accounts.invite(address, " Leila ", MEMBER));

        Account leila = invitation.account();
        assertThat(leila).isEqualTo(new Account(leila.id(), address, "Leila", MEMBER, INVITED));
        assertThat(invitation.expires())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(7)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(7)));
        assertThat(given.as(omar, accounts::all)).contains(leila);
        assertThat(journal.about("account", leila.id()))
                .containsExactly(new Line(
                        omar.id(),
                        "account-invited",
                        "{\"account\":\"%s\",\"email\":\"%s\",\"mailed\":false,\"name\":\"Leila\",\"role\":\"MEMBER\"}"
                                .formatted(leila.id(), address)));
    }

    @Test
    void two_accounts_cannot_have_one_address_however_it_is_written() {
        String address = address();
        given.as(omar, () -> accounts.invite(address, "Leila", MEMBER));

        assertThatThrownBy(() ->
                        given.as(omar, () -> accounts.invite("  " + address.toUpperCase() + " ", "Another", MEMBER)))
                .isInstanceOfSatisfying(Invalid.class, taken -> {
                    assertThat(taken.key()).isEqualTo("error.email-taken");
                    assertThat(taken.field()).isEqualTo("email");
                });
    }

    @Test
    void a_name_has_from_1_to_100_code_points() {
        String longest = "𒀀".repeat(100);
        assertThat(given.as(omar, () -> accounts.invite(address(), longest, MEMBER))
                        .account()
                        .name())
                .isEqualTo(longest);
        for (String name : List.of("", " \t", longest + "x")) {
            assertThatThrownBy(() -> given.as(omar, () -> accounts.invite(address(), name, MEMBER)))
                    .isInstanceOfSatisfying(
                            Invalid.class, error -> assertThat(error.field()).isEqualTo("name"));
        }
    }

    @Test
    void only_administrators_see_and_change_accounts() {
        Account leila = given.member("Leila");
        Account nobody = given.account("Nobody", ADMIN);
        given.run(omar, () -> accounts.deactivate(nobody.id()));

        List<Runnable> deeds = List.of(
                accounts::all,
                () -> accounts.invite(address(), "Anyone", GUEST),
                () -> accounts.reinvite(omar.id()),
                () -> accounts.deactivate(omar.id()),
                () -> accounts.reactivate(nobody.id()),
                () -> accounts.changeRole(leila.id(), ADMIN));
        for (Runnable deed : deeds) {
            assertThatThrownBy(() -> given.run(leila, deed)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> given.run(nobody, deed)).isInstanceOf(NotSignedIn.class);
            assertThatThrownBy(deed::run).isInstanceOf(NotSignedIn.class);
        }
    }

    @Test
    void a_deactivated_account_loses_access_with_its_next_call_and_can_be_taken_back() {
        Account leila = given.member("Leila");
        assertThat(given.as(leila, () -> accounts.choose(leila.email()))).containsExactly(leila);

        given.run(omar, () -> accounts.deactivate(leila.id()));

        assertThatThrownBy(() -> given.as(leila, () -> accounts.choose(""))).isInstanceOf(NotSignedIn.class);
        assertThat(given.as(omar, () -> accounts.choose(leila.email()))).isEmpty();
        assertThat(given.as(omar, () -> accounts.names(Set.of(leila.id())))).isEqualTo(Map.of(leila.id(), "Leila"));

        given.run(omar, () -> accounts.reactivate(leila.id()));

        assertThat(statusOf(leila)).isEqualTo(INVITED); // it never had a password
        assertThat(journal.about("account", leila.id()))
                .extracting(Line::action)
                .containsExactly("account-deactivated", "account-reactivated");
    }

    @Test
    void what_is_so_already_is_not_recorded_again() {
        Account leila = given.member("Leila");

        given.run(omar, () -> {
            accounts.changeRole(leila.id(), MEMBER);
            accounts.reactivate(leila.id());
            accounts.deactivate(leila.id());
            accounts.deactivate(leila.id());
        });

        assertThat(journal.about("account", leila.id()))
                .extracting(Line::action)
                .containsExactly("account-deactivated");
    }

    @Test
    void a_changed_role_holds_with_the_next_call() {
        Account leila = given.member("Leila");

        given.run(omar, () -> accounts.changeRole(leila.id(), ADMIN));

        assertThat(given.as(leila, accounts::all)).contains(omar);
        assertThat(journal.about("account", leila.id()))
                .containsExactly(new Line(
                        omar.id(),
                        "account-role-changed",
                        "{\"account\":\"%s\",\"after\":\"ADMIN\",\"before\":\"MEMBER\"}".formatted(leila.id())));
    }

    @Test
    void the_command_lines_account_is_nobodys_to_see_or_change() {
        assertThat(given.as(omar, accounts::all)).extracting(Account::id).doesNotContain(AccountId.OPERATOR);
        assertThatThrownBy(() -> given.run(omar, () -> accounts.deactivate(AccountId.OPERATOR)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.run(omar, () -> accounts.changeRole(AccountId.OPERATOR, GUEST)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void accounts_are_chosen_by_a_part_of_name_or_address_taken_as_it_is() {
        Account percent = given.member("100 % Leila_" + Id.nextValue());
        String part = percent.name().substring(4).toUpperCase();

        assertThat(given.as(omar, () -> accounts.choose(part))).containsExactly(percent);
        assertThat(given.as(omar, () -> accounts.choose(percent.name().replace('_', '%'))))
                .isEmpty();
    }

    private AccountStatus statusOf(Account account) {
        return given.as(omar, accounts::all).stream()
                .filter(found -> found.id().equals(account.id()))
                .map(Account::status)
                .findFirst()
                .orElseThrow();
    }

    private static String address() {
        return "someone." + Id.nextValue() + "@example.org";
    }
}
