package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(SignInDesk.class)
class PasswordSignInTest {

    private static final String PASSWORD = "a long enough secret";
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Autowired
    Given given;

    @Autowired
    SignInDesk desk;

    private Account leila;
    private String home;

    @BeforeEach
    void leila_has_a_password() {
        leila = given.member("Leila");
        desk.setPassword(leila, PASSWORD);
        desk.compared.set(0);
        desk.clock.pass(Duration.ofHours(1));
        home = address(new Random().nextInt(1 << 20));
    }

    @Test
    void the_owner_gets_in_at_once_with_a_known_browser_while_somebody_sends_10_000_wrong_passwords() {
        DeviceToken browser = desk.devices.remember(leila.id(), null);

        for (int i = 1; i <= 10_000; i++) {
            assertThat(desk.attempt(leila.email(), "wrong", address(i), null)).isNotEqualTo("in");
            desk.clock.pass(Duration.ofMillis(100));
            if (i % 1_000 == 0) {
                assertThat(desk.attempt(leila.email(), PASSWORD, home, browser)).isEqualTo("in");
            }
        }

        int minutes = 10_000 / 600;
        assertThat(desk.compared.get()).as("passwords compared").isBetween(2 * minutes, 2 * minutes + 20);
    }

    @Test
    void the_owner_gets_in_within_a_minute_of_the_last_wrong_password_with_any_browser() {
        desk.wrong(200, SECOND, leila.email(), "192.0.2.1");

        assertThat(desk.attempt(leila.email(), PASSWORD, home, null)).startsWith("wait ");
        desk.clock.pass(SignInThrottle.LONGEST);
        assertThat(desk.attempt(leila.email(), PASSWORD, home, null)).isEqualTo("in");
    }

    @Test
    void the_owner_who_mistypes_a_hundred_times_in_a_known_browser_gets_in_within_a_minute() {
        DeviceToken browser = desk.devices.remember(leila.id(), null);
        for (int i = 0; i < 100; i++) {
            desk.attempt(leila.email(), "wrong", home, browser);
            desk.clock.pass(SECOND);
        }

        desk.clock.pass(SignInThrottle.LONGEST);
        assertThat(desk.attempt(leila.email(), PASSWORD, home, browser)).isEqualTo("in");
    }

    @Test
    void five_failures_are_free_and_then_the_wait_doubles_up_to_half_a_minute() {
        assertThat(desk.wrong(5, Duration.ZERO, leila.email(), home)).containsOnly("refused");
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(desk.attempt(leila.email(), PASSWORD, home, null)).isEqualTo("wait " + seconds);
            desk.clock.pass(Duration.ofSeconds(seconds));
            assertThat(desk.attempt(leila.email(), "wrong", home, null)).isEqualTo("refused");
        }
    }

    @Test
    void an_attempt_that_comes_too_early_compares_no_password_and_makes_the_wait_no_longer() {
        desk.wrong(5, Duration.ZERO, leila.email(), home);
        desk.compared.set(0);

        assertThat(desk.wrong(1_000, Duration.ZERO, leila.email(), home)).containsOnly("wait 1");
        assertThat(desk.compared).hasValue(0);
        desk.clock.pass(SECOND);
        assertThat(desk.attempt(leila.email(), PASSWORD, home, null)).isEqualTo("in");
    }

    @Test
    void an_address_that_is_nobodys_gets_the_same_answers_for_the_same_work() {
        List<String> forLeila = desk.wrong(40, SECOND, leila.email(), "198.51.100.1");
        int comparedForLeila = desk.compared.getAndSet(0);

        assertThat(desk.wrong(40, SECOND, "nobody." + Id.nextValue() + "@example.org", "198.51.100.2"))
                .isEqualTo(forLeila);
        assertThat(desk.compared).hasValue(comparedForLeila);
    }

    @Test
    void one_address_that_tries_many_accounts_is_slowed_and_another_is_not() {
        for (int i = 0; i < 20; i++) {
            assertThat(desk.attempt(i + "@example.org", "wrong", "2001:db8::" + i, null))
                    .isEqualTo("refused");
        }

        assertThat(desk.attempt(leila.email(), PASSWORD, "2001:db8::ffff", null))
                .isEqualTo("wait 1");
        assertThat(desk.attempt(leila.email(), PASSWORD, "2001:db8:0:1::1", null))
                .isEqualTo("in");
    }

    @Test
    void signing_in_to_an_own_account_between_two_guesses_frees_no_address() {
        Account spy = given.member("Spy");
        desk.setPassword(spy, PASSWORD);
        String answer = "";
        for (int i = 0; i < 21; i++) {
            answer = desk.attempt(i + "@example.org", "wrong", home, null);
            desk.attempt(spy.email(), PASSWORD, home, null);
        }

        assertThat(answer).isEqualTo("wait 1");
    }

    @Test
    void success_lets_an_account_begin_anew_and_so_does_a_quarter_of_an_hour() {
        desk.wrong(4, Duration.ZERO, leila.email(), home);
        assertThat(desk.attempt(leila.email(), PASSWORD, home, null)).isEqualTo("in");
        assertThat(desk.wrong(5, Duration.ZERO, leila.email(), home)).containsOnly("refused");

        desk.clock.pass(SignInThrottle.FORGOTTEN);
        assertThat(desk.wrong(5, Duration.ZERO, leila.email(), home)).containsOnly("refused");
    }

    @Test
    void a_browser_is_known_for_the_accounts_that_signed_in_with_it_alone() {
        Account zoya = given.member("Zoya");
        DeviceToken hers = desk.devices.remember(zoya.id(), null);
        desk.wrong(5, Duration.ZERO, leila.email(), "192.0.2.9");

        assertThat(desk.attempt(leila.email(), PASSWORD, home, hers)).isEqualTo("wait 1");
        assertThat(desk.attempt(leila.email(), PASSWORD, home, new DeviceToken("made up")))
                .isEqualTo("wait 1");

        assertThat(desk.devices.remember(leila.id(), hers)).isEqualTo(hers);
        assertThat(desk.attempt(leila.email(), PASSWORD, home, hers)).isEqualTo("in");
    }

    @Test
    void a_made_up_token_is_not_taken_over_and_of_an_account_twenty_browsers_are_known() {
        var madeUp = new DeviceToken("made up");
        assertThat(desk.devices.remember(leila.id(), madeUp)).isNotEqualTo(madeUp);
        desk.clock.pass(SECOND);

        DeviceToken first = desk.devices.remember(leila.id(), null);
        for (int i = 0; i < KnownDevices.MOST; i++) {
            desk.clock.pass(SECOND);
            assertThat(desk.devices.knows(first, leila.email())).isTrue();
            desk.devices.remember(leila.id(), null);
        }
        assertThat(desk.devices.knows(first, leila.email())).isFalse();
    }

    @Test
    void of_many_attempts_at_once_no_more_are_looked_at_than_one_after_the_other() throws Exception {
        var begin = new CountDownLatch(1);
        var answers = Collections.synchronizedList(new ArrayList<String>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40)
                    .forEach(i -> threads.submit(() -> {
                        begin.await();
                        return answers.add(desk.attempt(leila.email(), "wrong", address(i), null));
                    }));
            begin.countDown();
        }

        assertThat(answers).hasSize(40);
        assertThat(desk.compared).hasValue(5);
        assertThat(Set.copyOf(answers)).isEqualTo(new HashSet<>(List.of("refused", "wait 1")));
    }

    private static String address(int number) {
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }
}
