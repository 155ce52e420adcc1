package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.RecoveryCode;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(SignInDesk.class)
class SecondStepSignInTest {

    private static final String PASSWORD = "a long enough secret";
    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired
    Given given;

    @Autowired
    SignInDesk desk;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Journal journal;

    private final TotpSecret secret = TotpSecret.next();
    private final AuthenticatorApp app = new AuthenticatorApp(secret.base32());
    private Account leila;
    private List<RecoveryCode> recoveryCodes = List.of();

    @BeforeEach
    void leila_has_an_app() {
        leila = given.member("Leila");
        desk.setPassword(leila, PASSWORD);
        desk.clock.pass(Duration.ofHours(1));
        recoveryCodes = desk.setUp(leila, secret, code());
        desk.clock.pass(STEP);
    }

    @Test
    void a_code_gets_in_once_and_so_does_a_recovery_code() {
        HalfWay here = halfWay();
        HalfWay there = halfWay();
        assertThat(Stream.of(here, here, there).map(halfWay -> desk.show(halfWay, code(), null)))
                .containsExactly("in", "refused", "refused");
        String recovery = recoveryCodes.getFirst().text();
        assertThat(Stream.of(there, there).map(halfWay -> desk.show(halfWay, recovery, null)))
                .containsExactly("in", "refused");
    }

    @Test
    void half_way_lasts_for_five_minutes() {
        HalfWay halfWay = halfWay();
        desk.clock.pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(desk.show(halfWay, "wrong", null)).isEqualTo("refused");
        desk.clock.pass(Duration.ofSeconds(1));
        assertThat(desk.show(halfWay, code(), null)).isEqualTo("over");
    }

    @Test
    void half_way_is_over_when_the_password_the_account_or_the_second_factor_is_another() {
        HalfWay halfWay = halfWay();
        desk.setPassword(leila, "quite another secret");
        assertThat(desk.show(halfWay, code(), null)).isEqualTo("over");
        desk.setPassword(leila, PASSWORD);
        accounts.update(new Account(leila.id(), leila.email(), leila.name(), leila.role(), AccountStatus.DEACTIVATED));
        assertThat(desk.show(halfWay, code(), null)).isEqualTo("over");
        accounts.update(leila);
        desk.remove(leila);
        assertThat(desk.show(halfWay, code(), null)).isEqualTo("over");
    }

    @Test
    void whoever_has_still_to_set_it_up_does_not_get_in_by_showing_a_code() {
        var setUp = new NextStep.Enrol(leila.email(), secret);
        assertThat(desk.show(halfWay().at(setUp, desk.clock.instant()), code(), null))
                .isEqualTo("over");
    }

    @Test
    void five_wrong_codes_are_free_and_then_the_wait_doubles_up_to_ten_minutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(desk.show(halfWay(), "000 000", null)).isEqualTo("refused");
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600}) {
            assertThat(desk.show(halfWay(), code(), null)).isEqualTo("wait " + seconds);
            desk.clock.pass(Duration.ofSeconds(seconds));
            assertThat(desk.show(halfWay(), "wrong", null)).isEqualTo("refused");
        }
    }

    @Test
    void the_owner_gets_in_at_once_with_a_known_browser_while_somebody_who_knows_the_password_guesses() {
        DeviceToken browser = desk.devices.remember(leila.id(), null);
        int looked = 0;
        for (int i = 1; i <= 3_600; i++) {
            looked += desk.show(halfWay(), "wrong", null).equals("refused") ? 1 : 0;
            desk.clock.pass(Duration.ofSeconds(1));
            if (i % 600 == 0) {
                assertThat(desk.show(halfWay(), code(), browser)).isEqualTo("in");
                assertThat(desk.show(halfWay(), "wrong", new DeviceToken("made up")))
                        .startsWith("wait ");
            }
        }
        assertThat(looked).as("codes looked at in an hour").isBetween(15, 21);
    }

    @Test
    void wrong_codes_are_told_in_sums_and_apart_from_wrong_passwords() {
        desk.attempt(leila.email(), "wrong", "192.0.2.41", null);
        for (int i = 0; i < 7; i++) {
            desk.show(halfWay(), "wrong", null);
        }
        Instant now = desk.clock.instant();
        desk.failures.tell(leila.id());

        assertThat(Records.about(journal, ChainId.INSTANCE, "account:" + leila.id()))
                .extracting(record -> record.action() + " " + record.payload())
                .endsWith(told("sign-in-failed", 1, 0, now), told("second-step-failed", 5, 2, now));
    }

    private String told(String action, int refused, int turnedAway, Instant now) {
        return "%s {\"account\":\"%s\",\"refused\":%d,\"since\":\"%s\",\"turnedAway\":%d,\"until\":\"%s\"}"
                .formatted(action, leila.id(), refused, now, turnedAway, now);
    }

    private HalfWay halfWay() {
        return desk.halfWay(leila, PASSWORD);
    }

    private String code() {
        return app.code(desk.clock.instant());
    }
}
