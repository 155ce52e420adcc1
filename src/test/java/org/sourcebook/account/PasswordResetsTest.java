package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.sourcebook.db.Tables.ACCOUNT_LINK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.LinkState.Closed;
import org.sourcebook.account.LinkState.Open;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.EmailAddress;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.support.Given;
import org.sourcebook.support.MailedTest;
import org.sourcebook.support.PostOffice;
import org.sourcebook.support.PostOffice.Mail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@MailedTest
@Import(InstanceJournal.class)
class PasswordResetsTest {

    private static final String PASSWORD = "a long enough secret";
    private static final String FROM = "192.0.2.1";

    @Autowired
    Given given;

    @Autowired
    PasswordResets resets;

    @Autowired
    ResetRequests requests;

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    OwnAccount own;

    @Autowired
    AccountRepository repository;

    @Autowired
    SessionRepository sessions;

    @Autowired
    Passwords passwords;

    @Autowired
    KnownDevices devices;

    @Autowired
    InstanceJournal journal;

    @Autowired
    PostOffice office;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private Account omar;
    private Account leila;

    @BeforeEach
    void leila_has_forgotten_her_password() {
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("لیلا");
    }

    @Test
    void whoever_asks_is_mailed_a_link_to_the_address_that_the_operator_set() {
        resets.ask(" " + leila.email().toUpperCase() + " ", FROM);

        Mail mail = office.mailTo(leila.email(), 1);
        assertThat(tuple(mail.name(), mail.subject())).isEqualTo(tuple("لیلا", "Choose a new password"));
        assertThat(mail.text()).startsWith("Dear لیلا,").contains(leila.email(), "(UTC)");
        assertThat(mail.link()).matches("https://sourcebook\\.example\\.org/reset/[A-Za-z0-9_-]{43}");
        assertThat(resets.look(token(mail), FROM))
                .isInstanceOfSatisfying(
                        Open.class, open -> assertThat(open.account()).isEqualTo(leila));
        assertThat(journal.about("account", leila.id()))
                .containsExactly(
                        new Line(AccountId.OPERATOR, "password-forgotten", "{\"account\":\"" + leila.id() + "\"}"));
    }

    @Test
    void the_link_sets_a_password_once_ends_all_sessions_and_tells_the_person() {
        var session = SessionId.next();
        sessions.open(session, leila.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
        var browser = devices.remember(leila.id(), null);
        LinkToken token = asked();

        resets.reset(token, FROM, PASSWORD);

        assertThat(passwords.matches(PASSWORD, hash())).isTrue();
        assertThat(devices.remember(leila.id(), browser)).isNotEqualTo(browser);
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        assertThat(office.mailTo(leila.email(), 2).subject()).isEqualTo("Your password was changed");
        assertThat(resets.look(token, FROM)).isEqualTo(Closed.USED);
        assertThatThrownBy(() -> resets.reset(token, FROM, "another long secret"))
                .isInstanceOfSatisfying(
                        LinkClosed.class, used -> assertThat(used.key()).isEqualTo("closed-link.reset.used"));
        assertThat(passwords.matches(PASSWORD, hash())).isTrue();
        assertThat(journal.about("account", leila.id()))
                .extracting(Line::by, Line::action)
                // What was refused is told by the journal's own clock, which this test does not wait for.
                .filteredOn(line -> !line.toList().contains("link-refused"))
                .containsExactly(tuple(AccountId.OPERATOR, "password-forgotten"), tuple(leila.id(), "password-reset"));
    }

    @Test
    void a_refused_password_uses_nothing_up() {
        LinkToken token = asked();

        assertThatThrownBy(() -> resets.reset(token, FROM, "short"))
                .isInstanceOfSatisfying(
                        Invalid.class, error -> assertThat(error.field()).isEqualTo("password"));

        assertThat(resets.look(token, FROM)).isInstanceOf(Open.class);
    }

    @Test
    void of_two_who_follow_one_link_at_once_one_sets_the_password() {
        LinkToken token = asked();
        var together = new CyclicBarrier(2);

        List<String> outcomes = Stream.of("the first long secret", "the second long secret")
                .map(password -> CompletableFuture.supplyAsync(() -> follow(token, password, together)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).containsExactlyInAnyOrder("set", "closed-link.reset.used");
        assertThat(journal.about("account", leila.id()))
                .extracting(Line::action)
                .containsOnlyOnce("password-reset");
    }

    @Test
    void nobody_but_an_active_account_is_mailed_anything() {
        Account invited = given.as(omar, () -> accounts.invite(address(), "Invited", InstanceRole.MEMBER))
                .account();
        given.run(omar, () -> accounts.deactivate(leila.id()));

        for (String email : List.of(invited.email(), leila.email(), address(), "command-line@example.org")) {
            requests.answer(new EmailAddress(email));
        }

        assertThat(db.fetchCount(
                        ACCOUNT_LINK,
                        ACCOUNT_LINK.PURPOSE.eq("RESET"),
                        ACCOUNT_LINK.ACCOUNT_ID.in(invited.id(), leila.id())))
                .isZero();
        assertThat(office.mailTo(invited.email(), 1).subject()).isEqualTo("Your invitation to Sourcebook");
        assertThat(office.mailsTo(invited.email())).hasSize(1);
        assertThat(office.mailsTo(leila.email())).isEmpty();
    }

    @Test
    void whoever_asks_again_and_again_does_not_take_the_link_from_its_person() {
        LinkToken token = asked();

        requests.answer(new EmailAddress(leila.email()));
        assertThat(resets.look(token, FROM)).isInstanceOf(Open.class);

        linksAreOlderBy(ResetRequests.LEFT_ALONE.toSeconds());
        requests.answer(new EmailAddress(leila.email()));
        assertThat(resets.look(token, FROM)).isEqualTo(Closed.WITHDRAWN);
        assertThat(resets.look(token(office.mailTo(leila.email(), 2)), FROM)).isInstanceOf(Open.class);
    }

    @Test
    void asking_is_slowed_by_e_mail_address_whether_or_not_it_is_an_accounts() {
        for (String email : List.of(leila.email(), address())) {
            for (int i = 0; i < 5; i++) {
                resets.ask(email, "192.0.2." + (100 + i));
            }
            assertThatThrownBy(() -> resets.ask(email, "192.0.2.110"))
                    .isInstanceOfSatisfying(
                            TooSoon.class,
                            early -> assertThat(early.arguments()).containsEntry("seconds", 1L));
        }
    }

    @Test
    void asking_is_answered_before_anything_is_looked_up_so_that_it_takes_as_long_for_every_address() {
        transaction.executeWithoutResult(status -> {
            repository.lock(leila.id());
            assertThat(CompletableFuture.runAsync(() -> resets.ask(leila.email(), FROM)))
                    .succeedsWithin(Duration.ofSeconds(10));
            assertThat(office.mailsTo(leila.email())).isEmpty();
        });

        assertThat(office.mailTo(leila.email(), 1).link()).contains("/reset/");
    }

    @Test
    void asking_is_slowed_by_network_address() {
        for (int i = 0; i < 20; i++) {
            resets.ask(address(), "198.51.100.9");
        }
        assertThatThrownBy(() -> resets.ask(address(), "198.51.100.9")).isInstanceOf(TooSoon.class);
        resets.ask(address(), "198.51.100.10");
    }

    @Test
    void tokens_that_were_never_given_are_slowed_by_network_address_and_those_that_were_are_not() {
        LinkToken token = asked();
        for (int i = 0; i < 30; i++) {
            assertThat(resets.look(token, "198.51.100.20")).isInstanceOf(Open.class);
        }
        for (int i = 0; i < 20; i++) {
            LinkToken forged = i % 2 == 0 ? LinkToken.next() : new LinkToken("forged");
            assertThat(resets.look(forged, "198.51.100.20")).isIn(Closed.UNKNOWN, Closed.MALFORMED);
        }
        assertThatThrownBy(() -> resets.look(LinkToken.next(), "198.51.100.20")).isInstanceOf(TooSoon.class);
        assertThatThrownBy(() -> resets.reset(LinkToken.next(), "198.51.100.20", PASSWORD))
                .isInstanceOf(TooSoon.class);
        assertThat(resets.look(token, "198.51.100.21")).isInstanceOf(Open.class);
    }

    @Test
    void a_link_ends_after_an_hour() {
        LinkToken token = asked();
        Open open = (Open) resets.look(token, FROM);
        assertThat(open.expires())
                .isBetween(Instant.now().plusSeconds(3_500), Instant.now().plusSeconds(3_601));

        linksAreOlderBy(3_601);

        assertThat(resets.look(token, FROM)).isEqualTo(Closed.EXPIRED);
    }

    @Test
    void a_link_is_of_no_use_for_another_purpose() {
        LinkToken token = asked();

        assertThat(invitations.look(token, FROM)).isEqualTo(Closed.UNKNOWN);
    }

    @Test
    void a_link_is_withdrawn_when_the_password_is_changed_or_the_account_is_deactivated() {
        LinkToken before = asked();
        repository.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        given.run(leila, () -> own.changePassword(PASSWORD, "another long secret"));
        assertThat(office.mailTo(leila.email(), 2).subject()).isEqualTo("How you sign in was changed");
        assertThat(resets.look(before, FROM)).isEqualTo(Closed.WITHDRAWN);

        given.as(omar, () -> resets.give(leila.id()));
        LinkToken later = token(office.mailTo(leila.email(), 3));
        given.run(omar, () -> accounts.deactivate(leila.id()));
        assertThat(resets.look(later, FROM)).isEqualTo(Closed.WITHDRAWN);
        given.run(omar, () -> accounts.reactivate(leila.id()));
        assertThat(resets.look(later, FROM)).isEqualTo(Closed.WITHDRAWN);
    }

    @Test
    void an_administrator_has_a_link_mailed_without_seeing_it() {
        GivenLink link = given.as(omar, () -> resets.give(leila.id()));

        assertThat(link)
                .isInstanceOf(GivenLink.Mailed.class)
                .extracting(GivenLink::account, GivenLink::to)
                .containsExactly(leila, leila.email());
        assertThat(resets.look(token(office.mailTo(leila.email(), 1)), FROM)).isInstanceOf(Open.class);
        assertThat(journal.about("account", leila.id()))
                .containsExactly(new Line(omar.id(), "password-reset-link-given", payload(leila, true)));
    }

    @Test
    void the_session_of_an_administrator_alone_does_not_replace_their_own_password() {
        assertThatThrownBy(() -> given.as(omar, () -> resets.give(omar.id()))).isInstanceOf(Invalid.class);
        assertThat(journal.about("account", omar.id())).isEmpty();
    }

    @Test
    void there_is_no_link_for_an_account_that_is_not_active() {
        given.run(omar, () -> accounts.deactivate(leila.id()));

        assertThatThrownBy(() -> given.as(omar, () -> resets.give(leila.id())))
                .isInstanceOfSatisfying(
                        Invalid.class, error -> assertThat(error.key()).isEqualTo("error.not-active"));
    }

    @Test
    void a_mail_that_cannot_be_delivered_is_in_the_journal() {
        Account nowhere = given.as(omar, () -> accounts.invite("a,b." + address(), "Nowhere", InstanceRole.MEMBER))
                .account();

        await().untilAsserted(() -> assertThat(journal.about("account", nowhere.id()))
                .extracting(Line::by, Line::action)
                .containsExactly(tuple(omar.id(), "account-invited"), tuple(AccountId.OPERATOR, "mail-not-delivered")));
    }

    private LinkToken asked() {
        requests.answer(new EmailAddress(leila.email()));
        return token(office.mailTo(leila.email(), 1));
    }

    private String follow(LinkToken token, String password, CyclicBarrier together) {
        try {
            together.await();
            resets.reset(token, FROM, password);
            return "set";
        } catch (LinkClosed closed) {
            return closed.key();
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    private void linksAreOlderBy(long seconds) {
        for (var time : List.of(ACCOUNT_LINK.CREATED_AT, ACCOUNT_LINK.EXPIRES_AT)) {
            Instant was = Objects.requireNonNull(db.select(time)
                    .from(ACCOUNT_LINK)
                    .where(ACCOUNT_LINK.ACCOUNT_ID.eq(leila.id()))
                    .fetchSingle(time));
            db.update(ACCOUNT_LINK)
                    .set(time, was.minusSeconds(seconds))
                    .where(ACCOUNT_LINK.ACCOUNT_ID.eq(leila.id()))
                    .execute();
        }
    }

    private static String payload(Account account, boolean mailed) {
        return "{\"account\":\"" + account.id() + "\",\"mailed\":" + mailed + "}";
    }

    private String hash() {
        return Objects.requireNonNull(
                repository.credentials(leila.id()).orElseThrow().passwordHash());
    }

    private static LinkToken token(Mail mail) {
        return new LinkToken(mail.link().replaceFirst(".*/", ""));
    }

    private static String address() {
        return "somebody." + Id.nextValue() + "@example.org";
    }
}
