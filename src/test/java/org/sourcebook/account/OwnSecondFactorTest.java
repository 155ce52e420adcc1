package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.DeviceToken;
import org.sourcebook.account.internal.KnownDevices;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.SecondFactorPolicy;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

@SourcebookTest
@Import(InstanceJournal.class)
class OwnSecondFactorTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    Given given;

    @Autowired
    OwnSecondFactor own;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    SessionRepository sessions;

    @Autowired
    SecondFactorPolicy policy;

    @Autowired
    KnownDevices devices;

    @Autowired
    OwnIdentity identity;

    @Autowired
    InstanceJournal journal;

    private Account leila;
    private TotpSecret secret = TotpSecret.next();
    private String used = "";

    @BeforeEach
    void leila_has_a_password() {
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        secret = given.as(leila, own::propose);
        used = code(0);
    }

    @Test
    void browsers_that_were_known_before_it_was_set_up_are_so_no_longer() {
        DeviceToken before = devices.remember(leila.id(), null);
        assertThat(devices.remember(leila.id(), before)).isEqualTo(before);

        turnOn();

        assertThat(devices.remember(leila.id(), before)).isNotEqualTo(before);
    }

    @Test
    void an_identity_that_may_stand_for_both_factors_is_connected_with_a_code_as_well() {
        assertThat(given.as(leila, () -> identity.leave(PASSWORD, ""))).isNotNull();
        turnOn();
        assertThatThrownBy(() -> given.as(leila, () -> identity.leave(PASSWORD, "")))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.field()).isEqualTo("code"));
        String next = code(30);
        assertThat(given.as(leila, () -> identity.leave(PASSWORD, next))).isNotNull();
    }

    @Test
    void whoever_knows_the_password_and_has_the_app_turns_it_on_and_is_signed_out_elsewhere() {
        sessions.open(SessionId.next(), leila.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
        assertThat(state()).isEqualTo(new SecondFactorState(false, false, 0));

        assertThat(turnOn()).hasSize(10);

        assertThat(state()).isEqualTo(new SecondFactorState(true, false, 10));
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        assertThat(lines()).containsExactly(line("second-factor-turned-on", ",\"factor\":\"totp\""));
    }

    @Test
    void a_wrong_password_or_code_turns_nothing_on() {
        refused("present", () -> own.turnOn(secret, "wrong", code(0)));
        refused("code", () -> own.turnOn(secret, PASSWORD, "12 34 56 7"));
        refused("code", () -> own.turnOn(TotpSecret.next(), PASSWORD, code(0)));

        assertThat(state()).isEqualTo(new SecondFactorState(false, false, 0));
        assertThat(lines()).isEmpty();
    }

    @Test
    void it_is_turned_off_with_the_password_and_a_code_that_was_not_used() {
        turnOn();
        refused("code", () -> own.turnOff(PASSWORD, used));
        refused("present", () -> own.turnOff("wrong", code(30)));
        assertThat(state().on()).isTrue();

        given.run(leila, () -> own.turnOff(PASSWORD, code(30)));

        assertThat(state()).isEqualTo(new SecondFactorState(false, false, 0));
        assertThat(lines()).endsWith(line("second-factor-turned-off", ",\"factor\":\"totp\""));
    }

    @Test
    void whoever_has_lost_the_app_turns_it_off_with_a_recovery_code() {
        List<RecoveryCode> codes = turnOn();
        given.run(leila, () -> own.turnOff(PASSWORD, codes.getLast().text()));
        assertThat(state().on()).isFalse();
    }

    @Test
    void new_recovery_codes_take_the_place_of_those_before() {
        List<RecoveryCode> before = turnOn();
        List<RecoveryCode> after = given.as(
                leila, () -> own.renewRecoveryCodes(PASSWORD, before.getFirst().text()));

        assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
        assertThat(state().recoveryCodes()).isEqualTo(10);
        refused("code", () -> own.turnOff(PASSWORD, before.getLast().text()));
        assertThat(lines())
                .containsSubsequence(line("recovery-code-used", ",\"left\":9"), line("recovery-codes-renewed", ""));
    }

    @Test
    void whoever_guesses_codes_in_an_open_session_is_slowed_although_they_know_the_password() {
        turnOn();
        var answers = Stream.generate(() ->
                        catchThrowable(() -> given.run(leila, () -> own.turnOff(PASSWORD, "nothing"))))
                .limit(15)
                .toList();
        assertThat(answers.subList(0, 5)).hasOnlyElementsOfType(Invalid.class);
        assertThat(answers).hasAtLeastOneElementOfType(TooSoon.class);
    }

    @Test
    @Transactional
    void where_it_is_required_whoever_turns_it_off_is_signed_out_here_as_well() {
        List<RecoveryCode> codes = turnOn();
        sessions.open(SessionId.next(), leila.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
        policy.set(Set.of(InstanceRole.MEMBER));
        assertThat(state()).isEqualTo(new SecondFactorState(true, true, 10));

        given.run(leila, () -> own.turnOff(PASSWORD, codes.getFirst().text()));

        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
    }

    private SecondFactorState state() {
        return given.as(leila, own::state);
    }

    private List<RecoveryCode> turnOn() {
        return given.as(leila, () -> own.turnOn(secret, PASSWORD, used));
    }

    private String code(int secondsFromNow) {
        return new AuthenticatorApp(secret.base32()).code(Instant.now().plusSeconds(secondsFromNow));
    }

    private void refused(String field, Runnable work) {
        assertThatThrownBy(() -> given.run(leila, work))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    private List<Line> lines() {
        return journal.about("account", leila.id());
    }

    private Line line(String action, String more) {
        return new Line(leila.id(), action, "{\"account\":\"%s\"%s}".formatted(leila.id(), more));
    }
}
