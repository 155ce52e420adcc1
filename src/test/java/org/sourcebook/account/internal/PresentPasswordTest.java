package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.TooSoon;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(SignInDesk.class)
class PresentPasswordTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    Given given;

    @Autowired
    SignInDesk desk;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Passwords passwords;

    private Account leila;
    private PresentPassword present;

    @BeforeEach
    void leila_is_signed_in() {
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        present = new PresentPassword(accounts, passwords, desk.throttle);
    }

    @Test
    void whoever_guesses_it_in_an_open_session_is_slowed_and_then_even_the_right_one_is_not_looked_at() {
        for (int i = 0; i < 5; i++) {
            refused();
        }
        for (int seconds : new int[] {1, 2, 4}) {
            assertThatThrownBy(() -> present.require(leila.id(), PASSWORD))
                    .isInstanceOfSatisfying(
                            TooSoon.class,
                            early -> assertThat(early.arguments()).isEqualTo(Map.of("seconds", (long) seconds)));
            desk.clock.pass(Duration.ofSeconds(seconds));
            refused();
        }
        desk.clock.pass(SignInThrottle.LONGEST);
        present.require(leila.id(), PASSWORD);
        refused();
    }

    @Test
    void that_slows_neither_another_account_nor_signing_in() {
        Account zoya = given.member("Zoya");
        accounts.setPassword(zoya.id(), passwords.hash(NewPassword.of(zoya, PASSWORD)));
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> present.require(leila.id(), "wrong"));
        }

        present.require(zoya.id(), PASSWORD);
        desk.setPassword(leila, "as it is");
        assertThat(desk.attempt(leila.email(), "as it is", "192.0.2.30", null)).isEqualTo("in");
    }

    private void refused() {
        assertThatThrownBy(() -> present.require(leila.id(), "wrong"))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("present"));
    }
}
