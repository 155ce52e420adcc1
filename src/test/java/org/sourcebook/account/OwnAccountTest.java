package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(InstanceJournal.class)
class OwnAccountTest {

    private static final String PRESENT = "a long enough secret";
    private static final String NEW = "quite another secret";

    @Autowired
    Given given;

    @Autowired
    OwnAccount own;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    InstanceJournal journal;

    private Account leila;

    @BeforeEach
    void leila_has_a_password() {
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PRESENT)));
    }

    @Test
    void people_change_their_own_name() {
        Account renamed = given.as(leila, () -> own.rename(" لیلا <b>Ahmadi</b> "));

        assertThat(renamed)
                .isEqualTo(leila.withName("لیلا <b>Ahmadi</b>"))
                .isEqualTo(accounts.find(leila.id()).orElseThrow());
        assertThat(journal.about("account", leila.id()))
                .containsExactly(new Line(
                        leila.id(),
                        "account-renamed",
                        "{\"account\":\"%s\",\"after\":\"لیلا <b>Ahmadi</b>\",\"before\":\"Leila\"}"
                                .formatted(leila.id())));
    }

    @Test
    void whoever_knows_the_present_password_changes_it() {
        given.run(leila, () -> own.changePassword(PRESENT, NEW));

        assertThat(matches(NEW)).isTrue();
        assertThat(matches(PRESENT)).isFalse();
        assertThat(journal.about("account", leila.id()))
                .containsExactly(
                        new Line(leila.id(), "password-changed", "{\"account\":\"%s\"}".formatted(leila.id())));
    }

    @Test
    void a_wrong_present_password_and_a_short_new_one_change_nothing() {
        assertThatThrownBy(() -> given.run(leila, () -> own.changePassword("not the present one", NEW)))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("present"));
        assertThatThrownBy(() -> given.run(leila, () -> own.changePassword(PRESENT, "short")))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("password"));
        assertThat(matches(PRESENT)).isTrue();
    }

    @Test
    void wrong_passwords_are_counted_although_nothing_else_of_them_is_kept() {
        var answers = Stream.generate(() ->
                        catchThrowable(() -> given.run(leila, () -> own.changePassword("not the present one", NEW))))
                .limit(15)
                .toList();
        assertThat(answers.subList(0, 5)).hasOnlyElementsOfType(Invalid.class);
        assertThat(answers).hasAtLeastOneElementOfType(TooSoon.class);
        assertThat(matches(PRESENT)).isTrue();
    }

    @Test
    void nobody_without_a_session_changes_anything() {
        assertThatThrownBy(() -> own.rename("Anyone")).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> own.changePassword(PRESENT, NEW)).isInstanceOf(NotSignedIn.class);
    }

    private boolean matches(String password) {
        String hash = accounts.credentials(leila.id()).orElseThrow().passwordHash();
        return hash != null && passwords.matches(password, hash);
    }
}
