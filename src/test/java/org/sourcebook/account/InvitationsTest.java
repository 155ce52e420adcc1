package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sourcebook.account.InstanceRole.ADMIN;
import static org.sourcebook.account.InstanceRole.MEMBER;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.InvitationState.Closed;
import org.sourcebook.account.InvitationState.Open;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.InvitationRepository;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(InstanceJournal.class)
class InvitationsTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationRepository kept;

    @Autowired
    AccountRepository repository;

    @Autowired
    Passwords passwords;

    @Autowired
    InstanceJournal journal;

    private Account omar;
    private Invitation invitation;

    @BeforeEach
    void leila_is_invited() {
        omar = given.account("Omar", ADMIN);
        invitation = given.as(omar, () -> accounts.invite("leila." + Id.nextValue() + "@example.org", "Leila", MEMBER));
    }

    @Test
    void an_open_invitation_makes_the_account_ready_once() {
        assertThat(invitations.look(invitation.token()))
                .isEqualTo(new Open(invitation.account(), invitation.expires()));

        Account leila = invitations.accept(invitation.token(), "Leila Ahmadi", PASSWORD);

        assertThat(leila)
                .isEqualTo(invitation.account().withName("Leila Ahmadi").withStatus(AccountStatus.ACTIVE))
                .isEqualTo(repository.find(leila.id()).orElseThrow());
        assertThat(passwords.matches(PASSWORD, passwordHashOf(leila))).isTrue();
        assertThat(invitations.look(invitation.token())).isEqualTo(Closed.USED);
        assertThatThrownBy(() -> invitations.accept(invitation.token(), "Thief", "another long secret"))
                .isInstanceOfSatisfying(
                        InvitationClosed.class, used -> assertThat(used.key()).isEqualTo("invitation.used"));
        assertThat(passwords.matches(PASSWORD, passwordHashOf(leila))).isTrue();
        assertThat(journal.about("account", leila.id()))
                .extracting(Line::by, Line::action)
                .containsExactly(tuple(omar.id(), "account-invited"), tuple(leila.id(), "account-joined"));
    }

    @Test
    void an_invitation_ends_with_its_time() {
        LinkToken late = LinkToken.next();
        kept.add(
                invitation.account().id(), late.hash(), omar.id(), Instant.now().minusSeconds(1));

        assertThat(invitations.look(late)).isEqualTo(Closed.EXPIRED);
        assertThatThrownBy(() -> invitations.accept(late, "Leila", PASSWORD))
                .isInstanceOfSatisfying(
                        InvitationClosed.class,
                        expired -> assertThat(expired.key()).isEqualTo("invitation.expired"));
    }

    @Test
    void a_newer_invitation_takes_the_place_of_the_one_before() {
        Invitation newer =
                given.as(omar, () -> accounts.reinvite(invitation.account().id()));

        assertThat(invitations.look(invitation.token())).isEqualTo(Closed.EXPIRED);
        assertThat(invitations.look(newer.token())).isEqualTo(new Open(newer.account(), newer.expires()));
    }

    @Test
    void a_deactivated_account_cannot_come_in_by_its_invitation_even_when_it_is_taken_back() {
        given.run(omar, () -> accounts.deactivate(invitation.account().id()));
        assertThat(invitations.look(invitation.token())).isEqualTo(Closed.EXPIRED);

        given.run(omar, () -> accounts.reactivate(invitation.account().id()));
        assertThat(invitations.look(invitation.token())).isEqualTo(Closed.EXPIRED);
    }

    @Test
    void whoever_has_come_in_is_not_invited_again() {
        Account leila = invitations.accept(invitation.token(), "Leila", PASSWORD);

        assertThatThrownBy(() -> given.as(omar, () -> accounts.reinvite(leila.id())))
                .isInstanceOfSatisfying(
                        Invalid.class, error -> assertThat(error.key()).isEqualTo("error.not-invited"));
    }

    @Test
    void a_token_that_was_never_given_opens_nothing() {
        assertThat(invitations.look(LinkToken.next())).isEqualTo(Closed.UNKNOWN);
        assertThat(invitations.look(new LinkToken(""))).isEqualTo(Closed.UNKNOWN);
        assertThat(invitations.look(new LinkToken("<script>'; --"))).isEqualTo(Closed.UNKNOWN);
    }

    @Test
    void a_password_has_from_12_to_256_code_points_and_a_refused_one_uses_nothing_up() {
        for (String password : new String[] {"", "a".repeat(11), "𒀀𒀁𒀂𒀃𒀄𒀅𒀆𒀇𒀈𒀉𒀊", "a".repeat(257)}) {
            assertThatThrownBy(() -> invitations.accept(invitation.token(), "Leila", password))
                    .isInstanceOfSatisfying(
                            Invalid.class, error -> assertThat(error.field()).isEqualTo("password"));
        }
        String longest = "𒀀 کلمه, word? "
                .repeat(20)
                .codePoints()
                .limit(256)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        Account leila = invitations.accept(invitation.token(), "Leila", longest);

        assertThat(passwords.matches(longest, passwordHashOf(leila))).isTrue();
    }

    @Test
    void a_token_says_nothing_of_its_secret_in_a_log() {
        assertThat(invitation.toString()).doesNotContain(invitation.token().value());
    }

    private String passwordHashOf(Account account) {
        String hash = repository.credentials(account.id()).orElseThrow().passwordHash();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        return Objects.requireNonNull(hash);
    }
}
