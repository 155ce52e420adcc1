package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sourcebook.account.InstanceRole.ADMIN;
import static org.sourcebook.account.InstanceRole.MEMBER;
import static org.sourcebook.db.Tables.ACCOUNT_LINK;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.GivenLink.ToHandOver;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.LinkState.Closed;
import org.sourcebook.account.LinkState.Open;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.AccountLinkId;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(InstanceJournal.class)
class InvitationsTest {

    private static final String FROM = "192.0.2.1";
    private static final String PASSWORD = "a long enough secret";

    @Autowired
    Given given;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    DSLContext db;

    @Autowired
    AccountRepository repository;

    @Autowired
    Passwords passwords;

    @Autowired
    InstanceJournal journal;

    private Account omar;
    private ToHandOver invitation;

    @BeforeEach
    void leila_is_invited() {
        omar = given.account("Omar", ADMIN);
        invitation = (ToHandOver)
                given.as(omar, () -> accounts.invite("leila." + Id.nextValue() + "@example.org", "Leila", MEMBER));
    }

    @Test
    void an_open_invitation_makes_the_account_ready_once() {
        assertThat(invitations.look(invitation.token(), FROM))
                .isEqualTo(new Open(invitation.account(), invitation.to(), invitation.expires()));

        Account leila = invitations.accept(invitation.token(), FROM, "Leila Ahmadi", PASSWORD);

        assertThat(leila)
                .isEqualTo(invitation.account().withName("Leila Ahmadi").withStatus(AccountStatus.ACTIVE))
                .isEqualTo(repository.find(leila.id()).orElseThrow());
        assertThat(passwords.matches(PASSWORD, passwordHashOf(leila))).isTrue();
        assertThat(invitations.look(invitation.token(), FROM)).isEqualTo(Closed.USED);
        assertThatThrownBy(() -> invitations.accept(invitation.token(), FROM, "Thief", "another long secret"))
                .isInstanceOfSatisfying(
                        LinkClosed.class, used -> assertThat(used.key()).isEqualTo("closed-link.invitation.used"));
        assertThat(passwords.matches(PASSWORD, passwordHashOf(leila))).isTrue();
        assertThat(journal.about("account", leila.id()))
                .extracting(Line::by, Line::action)
                .containsExactly(tuple(omar.id(), "account-invited"), tuple(leila.id(), "account-joined"));
    }

    @Test
    void an_invitation_ends_with_its_time() {
        LinkToken late = LinkToken.next();
        AccountId leila = invitation.account().id();
        db.insertInto(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.ID, AccountLinkId.next())
                .set(ACCOUNT_LINK.ACCOUNT_ID, leila)
                .set(ACCOUNT_LINK.PURPOSE, LinkPurpose.INVITATION.name())
                .set(ACCOUNT_LINK.TOKEN_HASH, late.hash())
                .set(ACCOUNT_LINK.CREATED_BY, omar.id())
                .set(ACCOUNT_LINK.CREATED_AT, Instant.now())
                .set(ACCOUNT_LINK.EXPIRES_AT, Instant.now().minusSeconds(1))
                .execute();

        assertThat(invitations.look(late, FROM)).isEqualTo(Closed.EXPIRED);
        assertThatThrownBy(() -> invitations.accept(late, FROM, "Leila", PASSWORD))
                .isInstanceOfSatisfying(
                        LinkClosed.class,
                        expired -> assertThat(expired.key()).isEqualTo("closed-link.invitation.expired"));
    }

    @Test
    void a_newer_invitation_takes_the_place_of_the_one_before() {
        var newer = (ToHandOver)
                given.as(omar, () -> accounts.reinvite(invitation.account().id()));

        assertThat(invitations.look(invitation.token(), FROM)).isEqualTo(Closed.WITHDRAWN);
        assertThat(invitations.look(newer.token(), FROM))
                .isEqualTo(new Open(newer.account(), newer.to(), newer.expires()));
    }

    @Test
    void a_deactivated_account_cannot_come_in_by_its_invitation_even_when_it_is_taken_back() {
        given.run(omar, () -> accounts.deactivate(invitation.account().id()));
        assertThat(invitations.look(invitation.token(), FROM)).isEqualTo(Closed.WITHDRAWN);

        given.run(omar, () -> accounts.reactivate(invitation.account().id()));
        assertThat(invitations.look(invitation.token(), FROM)).isEqualTo(Closed.WITHDRAWN);
    }

    @Test
    void whoever_has_come_in_is_not_invited_again() {
        Account leila = invitations.accept(invitation.token(), FROM, "Leila", PASSWORD);

        assertThatThrownBy(() -> given.as(omar, () -> accounts.reinvite(leila.id())))
                .isInstanceOfSatisfying(
                        Invalid.class, error -> assertThat(error.key()).isEqualTo("error.not-invited"));
    }

    @Test
    void a_token_that_was_never_given_opens_nothing() {
        assertThat(invitations.look(LinkToken.next(), FROM)).isEqualTo(Closed.UNKNOWN);
        for (String text : List.of("", "<script>'; --", "a".repeat(42), "a".repeat(300), "a".repeat(42) + "\u0000")) {
            assertThat(invitations.look(new LinkToken(text), FROM)).isEqualTo(Closed.MALFORMED);
        }
    }

    @Test
    void a_password_has_from_12_to_256_code_points_and_a_refused_one_uses_nothing_up() {
        for (String password : new String[] {"", "a".repeat(11), "𒀀𒀁𒀂𒀃𒀄𒀅𒀆𒀇𒀈𒀉𒀊", "a".repeat(257)}) {
            assertThatThrownBy(() -> invitations.accept(invitation.token(), FROM, "Leila", password))
                    .isInstanceOfSatisfying(
                            Invalid.class, error -> assertThat(error.field()).isEqualTo("password"));
        }
        String longest = "𒀀 کلمه, word? "
                .repeat(20)
                .codePoints()
                .limit(256)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        Account leila = invitations.accept(invitation.token(), FROM, "Leila", longest);

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
