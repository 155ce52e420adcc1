package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.db.Tables.ACCOUNT_LINK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.GivenLink.ToHandOver;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.LinkState.Closed;
import org.sourcebook.account.LinkState.Open;
import org.sourcebook.account.PendingInvitation.State;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(InstanceJournal.class)
class PendingInvitationsTest {

    private static final String FROM = "192.0.2.1";

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    @Autowired
    PendingInvitations pending;

    @Autowired
    Invitations invitations;

    @Autowired
    InstanceJournal journal;

    @Autowired
    DSLContext db;

    private Account omar;
    private ToHandOver link;
    private Account leila;

    @BeforeEach
    void omar_invites_leila() {
        omar = given.account("Omar", InstanceRole.ADMIN);
        link = invite("Leila");
        leila = link.account();
    }

    @Test
    void an_invitation_is_listed_with_who_made_it_when_and_until_when_until_it_is_accepted() {
        PendingInvitation listed = of(leila);
        assertThat(listed)
                .isEqualTo(new PendingInvitation(leila, "Omar", listed.made(), link.expires(), false, State.OPEN));
        assertThat(listed.made().plus(Duration.ofDays(7)))
                .isBetween(link.expires().minusSeconds(1), link.expires().plusSeconds(1));

        invitations.accept(link.token(), FROM, "Leila", "a long enough secret");

        assertThat(all()).extracting(PendingInvitation::account).doesNotContain(leila);
    }

    @Test
    void those_made_last_come_first_and_a_newer_one_takes_the_place_of_the_one_before() {
        Account amir = invite("Amir").account();
        Account mina = given.account("Mina", InstanceRole.ADMIN);
        assertThat(names()).startsWith("Amir", "Leila");

        given.as(mina, () -> accounts.reinvite(leila.id()));

        assertThat(names()).startsWith("Leila", "Amir").containsOnlyOnce(leila.name());
        assertThat(of(leila).by()).isEqualTo("Mina");
        assertThat(of(amir).state()).isEqualTo(State.OPEN);
    }

    @Test
    void one_whose_time_is_over_stays_in_the_list_and_cannot_be_closed() {
        db.update(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.EXPIRES_AT, Instant.now().minusSeconds(1))
                .where(ACCOUNT_LINK.ACCOUNT_ID.eq(leila.id()))
                .execute();

        assertThat(of(leila).state()).isEqualTo(State.EXPIRED);
        assertRefused(leila.id());
    }

    @Test
    void closing_takes_the_link_back_once_and_the_account_can_be_invited_again() {
        given.run(omar, () -> pending.close(leila.id()));

        assertThat(invitations.look(link.token(), FROM)).isEqualTo(Closed.WITHDRAWN);
        assertThat(of(leila).state()).isEqualTo(State.CLOSED);
        assertRefused(leila.id());
        assertThat(journal.about("account", leila.id()))
                .extracting(Line::action)
                .containsExactly("account-invited", "invitation-closed");
        assertThat(journal.about("account", leila.id()).getLast())
                .isEqualTo(new Line(omar.id(), "invitation-closed", "{\"account\":\"" + leila.id() + "\"}"));

        var again = (ToHandOver) given.as(omar, () -> accounts.reinvite(leila.id()));
        assertThat(invitations.look(again.token(), FROM)).isInstanceOf(Open.class);
        assertThat(of(leila).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whoever_has_come_in_or_is_unknown_has_no_invitation_to_close() {
        invitations.accept(link.token(), FROM, "Leila", "a long enough secret");

        assertRefused(leila.id());
        assertThatThrownBy(() -> given.run(omar, () -> pending.close(AccountId.next())))
                .isInstanceOf(NotFound.class);
    }

    private void assertRefused(AccountId account) {
        int records = journal.about("account", account).size();
        assertThatThrownBy(() -> given.run(omar, () -> pending.close(account)))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.key()).isEqualTo("error.no-open-invitation"));
        assertThat(journal.about("account", account)).hasSize(records);
    }

    private ToHandOver invite(String name) {
        String email = "somebody." + Id.nextValue() + "@example.org";
        return (ToHandOver) given.as(omar, () -> accounts.invite(email, name, InstanceRole.MEMBER));
    }

    private List<PendingInvitation> all() {
        return given.as(omar, pending::all);
    }

    private List<String> names() {
        return all().stream().map(one -> one.account().name()).limit(2).toList();
    }

    private PendingInvitation of(Account account) {
        return all().stream()
                .filter(one -> one.account().id().equals(account.id()))
                .findFirst()
                .orElseThrow();
    }
}
