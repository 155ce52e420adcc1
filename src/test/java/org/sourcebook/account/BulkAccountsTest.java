package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.AccountsReport.Refusal;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(InstanceJournal.class)
class BulkAccountsTest {

    @Autowired
    Given given;

    @Autowired
    BulkAccounts bulk;

    @Autowired
    Accounts accounts;

    @Autowired
    SessionRepository sessions;

    @Autowired
    InstanceJournal journal;

    private Account omar;
    private Account leila;
    private Account amir;

    @BeforeEach
    void omar_administrates() {
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila");
        amir = given.member("Amir");
    }

    @Test
    void each_is_deactivated_by_itself_and_who_manages_alone_is_reported() {
        given.collectionOf(leila);
        AccountId unknown = AccountId.next();

        AccountsReport report = given.as(omar, () -> bulk.deactivate(List.of(unknown, leila.id(), amir.id())));

        assertThat(report.done()).containsExactly(amir.id());
        assertThat(report.refused())
                .extracting(Refusal::account, refusal -> refusal.reason().getClass())
                .containsExactly(tuple(unknown, NotFound.class), tuple(leila.id(), NeedsSuccessor.class));
        assertThat(statusOf(leila)).isEqualTo(AccountStatus.ACTIVE);
        assertThat(statusOf(amir)).isEqualTo(AccountStatus.DEACTIVATED);
        assertThat(journal.about("account", amir.id()))
                .containsExactly(new Line(omar.id(), "account-deactivated", "{\"account\":\"" + amir.id() + "\"}"));
        assertThat(journal.about("account", leila.id())).isEmpty();
    }

    @Test
    void the_administrators_own_account_comes_last_and_stays_where_nobody_else_could_administrate() {
        List<AccountId> administrators = given.as(omar, accounts::all).stream()
                .filter(account -> account.role() == InstanceRole.ADMIN && account.status() == AccountStatus.ACTIVE)
                .map(Account::id)
                .filter(id -> given.as(omar, () -> accounts.managesAlone(id)) == 0)
                .sorted((one, other) -> one.equals(omar.id()) ? -1 : other.equals(omar.id()) ? 1 : 0)
                .toList();
        given.as(omar, accounts::all).stream()
                .filter(account -> account.role() == InstanceRole.ADMIN && !administrators.contains(account.id()))
                .forEach(account -> given.run(omar, () -> accounts.changeRole(account.id(), InstanceRole.MEMBER)));

        AccountsReport report = given.as(omar, () -> bulk.deactivate(administrators));

        assertThat(report.refused())
                .extracting(Refusal::account, refusal -> refusal.reason().getClass())
                .containsExactly(tuple(omar.id(), LastAdministrator.class));
        assertThat(report.done()).hasSize(administrators.size() - 1);
    }

    @Test
    void the_sessions_of_each_are_ended_and_each_is_in_the_journal() {
        for (Account account : List.of(leila, amir)) {
            sessions.open(SessionId.next(), account.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
        }

        AccountsReport report = given.as(omar, () -> bulk.endSessions(List.of(leila.id(), amir.id())));

        assertThat(report).isEqualTo(new AccountsReport(List.of(leila.id(), amir.id()), List.of()));
        for (Account account : List.of(leila, amir)) {
            assertThat(sessions.openOf(account.id(), null)).isEmpty();
            assertThat(journal.about("account", account.id()))
                    .extracting(Line::by, Line::action)
                    .containsExactly(tuple(omar.id(), "sessions-ended"));
        }
    }

    @Test
    void open_invitations_are_closed_and_of_those_who_came_in_it_is_said_that_there_is_none() {
        String email = "somebody." + Id.nextValue() + "@example.org";
        Account mina = given.as(omar, () -> accounts.invite(email, "Mina", InstanceRole.MEMBER))
                .account();

        AccountsReport report = given.as(omar, () -> bulk.closeInvitations(List.of(leila.id(), mina.id())));

        assertThat(report.done()).containsExactly(mina.id());
        assertThat(report.refused())
                .extracting(Refusal::account, refusal -> refusal.reason().key())
                .containsExactly(tuple(leila.id(), "error.no-open-invitation"));
        assertThat(report.refused().getFirst().reason()).isInstanceOf(Invalid.class);
    }

    @Test
    void whoever_does_not_administrate_is_refused_as_a_whole() {
        assertThatThrownBy(() -> given.as(leila, () -> bulk.deactivate(List.of(amir.id()))))
                .isInstanceOf(Forbidden.class);
    }

    private AccountStatus statusOf(Account account) {
        return given.as(omar, () -> accounts.get(account.id())).status();
    }
}
