package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.LinkState.Closed;
import org.sourcebook.account.LinkState.Open;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.support.Given;
import org.sourcebook.support.MailedTest;
import org.sourcebook.support.PostOffice;
import org.sourcebook.support.PostOffice.Mail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@MailedTest
@Import(InstanceJournal.class)
class EmailChangesTest {

    private static final String PASSWORD = "a long enough secret";
    private static final String FROM = "192.0.2.1";

    @Autowired
    Given given;

    @Autowired
    EmailChanges changes;

    @Autowired
    PasswordResets resets;

    @Autowired
    AccountRepository repository;

    @Autowired
    SessionRepository sessions;

    @Autowired
    Passwords passwords;

    @Autowired
    InstanceJournal journal;

    @Autowired
    PostOffice office;

    private final String after = "new." + Id.nextValue() + "@example.org";
    private Account omar;
    private Account leila;

    @BeforeEach
    void leila_has_a_password() {
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila");
        repository.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
    }

    @Test
    void the_new_address_gets_a_link_the_old_one_a_notice_and_nothing_changes_until_it_is_confirmed() {
        ask(" " + after.toUpperCase() + " ", PASSWORD);

        Mail link = office.mailTo(after, 1);
        Mail notice = office.mailTo(leila.email(), 1);
        assertThat(link.link()).matches("https://sourcebook\\.example\\.org/email-change/[A-Za-z0-9_-]{43}");
        assertThat(link.text()).doesNotContain(leila.email());
        assertThat(tuple(notice.subject(), notice.text().contains(after)))
                .isEqualTo(tuple("Your e-mail address is to be changed", true));
        assertThat(notice.text()).doesNotContain(token(link).value());
        assertThat(changes.look(token(link), FROM))
                .isInstanceOfSatisfying(
                        Open.class,
                        open -> assertThat(tuple(open.account(), open.email())).isEqualTo(tuple(leila, after)));
        assertThat(repository.find(leila.id())).contains(leila);
    }

    @Test
    void confirming_changes_the_address_once_ends_sessions_and_withdraws_links_to_the_old_address() {
        sessions.open(SessionId.next(), leila.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
        given.as(omar, () -> resets.give(leila.id()));
        LinkToken reset = token(office.mailTo(leila.email(), 1));
        ask(after, PASSWORD);
        LinkToken token = token(office.mailTo(after, 1));

        changes.confirm(token, FROM);

        assertThat(repository.find(leila.id()).orElseThrow().email()).isEqualTo(after);
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        assertThat(resets.look(reset, FROM)).isEqualTo(Closed.WITHDRAWN);
        assertThatThrownBy(() -> changes.confirm(token, FROM))
                .isInstanceOfSatisfying(
                        LinkClosed.class, used -> assertThat(used.key()).isEqualTo("closed-link.email-change.used"));
        assertThat(journal.about("account", leila.id()).getLast())
                .isEqualTo(new Line(
                        leila.id(),
                        "email-changed",
                        "{\"account\":\"%s\",\"after\":\"%s\",\"before\":\"%s\"}"
                                .formatted(leila.id(), after, leila.email())));
    }

    @Test
    void a_wrong_password_changes_nothing_and_mails_nothing() {
        assertThatThrownBy(() -> ask(after, "wrong"))
                .isInstanceOfSatisfying(
                        Invalid.class, error -> assertThat(error.field()).isEqualTo("present"));

        assertThat(journal.about("account", leila.id())).isEmpty();
    }

    @Test
    void whether_an_address_is_another_accounts_is_not_told_and_its_reader_is_not_bothered() {
        ask(omar.email(), PASSWORD);

        assertThat(office.mailTo(leila.email(), 1).subject()).isEqualTo("Your e-mail address is to be changed");
        assertThat(journal.about("account", leila.id()))
                .extracting(Line::action)
                .containsExactly("email-change-asked");
        assertThat(office.mailsTo(omar.email())).isEmpty();
    }

    @Test
    void an_address_that_was_taken_meanwhile_is_refused_and_the_link_stays_open() {
        ask(after, PASSWORD);
        LinkToken token = token(office.mailTo(after, 1));
        repository.setEmail(omar.id(), after);

        assertThatThrownBy(() -> changes.confirm(token, FROM))
                .isInstanceOfSatisfying(
                        Invalid.class, error -> assertThat(error.key()).isEqualTo("error.email-taken"));

        assertThat(repository.find(leila.id())).contains(leila);
        assertThat(changes.look(token, FROM)).isInstanceOf(Open.class);
    }

    @Test
    void a_newer_link_takes_the_place_of_the_one_before() {
        String other = "other." + after;
        ask(after, PASSWORD);
        LinkToken first = token(office.mailTo(after, 1));
        ask(other, PASSWORD);

        assertThat(changes.look(first, FROM)).isEqualTo(Closed.WITHDRAWN);
        assertThat(changes.look(token(office.mailTo(other, 1)), FROM)).isInstanceOf(Open.class);
    }

    @Test
    void a_password_that_is_chosen_anew_withdraws_a_change_that_somebody_else_asked_for() {
        ask(after, PASSWORD);
        LinkToken change = token(office.mailTo(after, 1));
        given.as(omar, () -> resets.give(leila.id()));

        resets.reset(token(office.mailTo(leila.email(), 2)), FROM, "another long secret");

        assertThat(changes.look(change, FROM)).isEqualTo(Closed.WITHDRAWN);
    }

    @Test
    void the_present_address_and_what_is_no_address_are_refused_at_their_field() {
        assertThatThrownBy(() -> ask(leila.email(), PASSWORD))
                .isInstanceOfSatisfying(
                        Invalid.class, error -> assertThat(error.key()).isEqualTo("error.email-same"));
        assertThatThrownBy(() -> ask("nobody\r\nBcc: thief@example.org", PASSWORD))
                .isInstanceOfSatisfying(
                        Invalid.class, error -> assertThat(error.key()).isEqualTo("error.email"));
    }

    @Test
    void guessing_the_password_here_is_slowed_too() {
        var answers = answers(i -> ask(i + after, "wrong"));
        assertThat(answers.subList(0, 5)).hasOnlyElementsOfType(Invalid.class);
        assertThat(answers).hasAtLeastOneElementOfType(TooSoon.class);
    }

    @Test
    void asking_is_slowed_by_the_address_that_is_mailed_to() {
        var answers = answers(i -> ask(after, PASSWORD));
        assertThat(answers.subList(0, 5)).containsOnlyNulls();
        assertThat(answers).hasAtLeastOneElementOfType(TooSoon.class);
    }

    @Test
    void an_administrator_has_the_link_mailed_to_the_new_address_and_the_old_one_told() {
        GivenLink link = given.as(omar, () -> changes.give(leila.id(), after));

        assertThat(link)
                .isInstanceOf(GivenLink.Mailed.class)
                .extracting(GivenLink::to)
                .isEqualTo(after);
        assertThat(office.mailTo(leila.email(), 1).text()).contains(after);
        changes.confirm(token(office.mailTo(after, 1)), FROM);
        assertThat(repository.find(leila.id()).orElseThrow().email()).isEqualTo(after);
        assertThat(journal.about("account", leila.id()))
                .extracting(Line::by, Line::action)
                .containsExactly(tuple(omar.id(), "email-change-asked"), tuple(leila.id(), "email-changed"));
    }

    /** What many attempts end with, one after the other; on a slow machine some waits are over by the next. */
    private static List<Throwable> answers(IntConsumer attempt) {
        return IntStream.range(0, 15)
                .mapToObj(i -> catchThrowable(() -> attempt.accept(i)))
                .toList();
    }

    private void ask(String email, String password) {
        given.run(leila, () -> changes.ask(email, password));
    }

    private static LinkToken token(Mail mail) {
        return new LinkToken(mail.link().replaceFirst(".*/", ""));
    }
}
