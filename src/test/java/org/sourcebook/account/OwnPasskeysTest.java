package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.Factors;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.account.internal.RelyingParty;
import org.sourcebook.account.internal.SecondFactorPolicy;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.SecurityKey;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@SourcebookTest
@Import(InstanceJournal.class)
class OwnPasskeysTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    Given given;

    @Autowired
    OwnPasskeys own;

    @Autowired
    OwnSecondFactor app;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    AccountRepository accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Factors factors;

    @Autowired
    SessionRepository sessions;

    @Autowired
    SecondFactorPolicy policy;

    @Autowired
    RelyingParty party;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InstanceJournal journal;

    private Account leila;

    @BeforeEach
    void leila_has_a_password_and_is_signed_in_elsewhere() {
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), passwords.hash(NewPassword.of(leila, PASSWORD)));
        signInElsewhere();
    }

    @Test
    void whoever_knows_the_password_adds_one_and_is_signed_out_elsewhere() {
        Passkey added = add("Blue key", key());

        assertThat(mine()).containsExactly(added);
        assertThat(added)
                .usingRecursiveComparison()
                .ignoringFields("id", "created")
                .isEqualTo(new Passkey(added.id(), "Blue key", added.created(), null, Set.of("nfc", "usb"), false));
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        assertThat(lines()).containsExactly(line("passkey-added", added));
    }

    @Test
    void a_wrong_password_or_no_name_begins_nothing() {
        refused("present", () -> own.begin("Blue key", "wrong", ""));
        refused("passkey-name", () -> own.begin(" ", PASSWORD, ""));

        assertThat(sessions.openOf(leila.id(), null)).hasSize(1);
        assertThat(lines()).isEmpty();
    }

    @Test
    void an_account_with_an_app_adds_one_with_a_code_as_well() {
        var secret = TotpSecret.next();
        List<RecoveryCode> codes = transaction.execute(
                status -> factors.add(leila.id(), secret, new AuthenticatorApp(secret.base32()).code(Instant.now())));

        refused("code", () -> own.begin("Blue key", PASSWORD, ""));
        refused("code", () -> own.begin("Blue key", PASSWORD, "12 34 56 7"));
        given.as(leila, () -> own.begin("Blue key", PASSWORD, codes.getFirst().text()));
    }

    @Test
    void what_was_begun_by_somebody_else_is_not_added() {
        NewPasskey begun = begin("Blue key");
        Account omar = given.member("Omar");

        assertThatThrownBy(() -> given.as(omar, () -> own.add(begun, key().make(begun.question()))))
                .isInstanceOf(Invalid.class);
        assertThat(mine()).isEmpty();
    }

    @Test
    void an_answer_that_does_not_fit_is_not_added() {
        var elsewhere = key();
        elsewhere.origin = "https://sourcebook.example.com";
        var unverified = key();
        unverified.verifies = false;

        for (SecurityKey key : List.of(elsewhere, unverified)) {
            refused(null, () -> add("Blue key", key));
        }
        NewPasskey begun = begin("Blue key");
        NewPasskey other = begin("Blue key");
        refused(null, () -> own.add(begun, key().make(other.question())));
        refused(null, () -> own.add(begun, "{}"));
        refused(null, () -> own.add(begun, "nothing"));

        assertThat(mine()).isEmpty();
        assertThat(sessions.openOf(leila.id(), null)).hasSize(1);
    }

    @Test
    void a_passkey_is_added_once() {
        var key = key();
        Passkey added = add("Blue key", key);
        refused(null, () -> add("Once more", key));
        assertThat(mine()).containsExactly(added);
    }

    @Test
    void an_account_has_ten_at_most() {
        NewPasskey early = begin("Too early");
        for (int i = 0; i < OwnPasskeys.MOST; i++) {
            add("Key " + i, key());
        }
        refused(null, () -> begin("One more"));
        refused(null, () -> own.add(early, key().make(early.question())));
        assertThat(mine()).hasSize(10);
    }

    @Test
    void one_is_removed_with_the_password_by_its_owner_alone() {
        Passkey kept = add("Laptop", key());
        Passkey lost = add("Blue key", key());
        signInElsewhere();
        Account omar = given.member("Omar");
        accounts.setPassword(omar.id(), passwords.hash(NewPassword.of(omar, PASSWORD)));

        refused("present", () -> own.remove(lost.id(), "wrong"));
        assertThatThrownBy(() -> given.run(omar, () -> own.remove(lost.id(), PASSWORD)))
                .isInstanceOf(NotFound.class);
        assertThat(sessions.openOf(leila.id(), null)).hasSize(1);
        given.run(leila, () -> own.remove(lost.id(), PASSWORD));

        assertThat(mine()).containsExactly(kept);
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        assertThat(lines()).endsWith(line("passkey-removed", lost));
    }

    @Test
    @Transactional
    void where_a_second_factor_is_required_a_passkey_is_one_and_an_administrator_removes_it() {
        policy.set(Set.of(InstanceRole.MEMBER));
        assertThat(policy.lacks(leila.id())).isTrue();
        add("Blue key", key());
        signInElsewhere();
        assertThat(policy.lacks(leila.id())).isFalse();
        sessions.endAllThatLackAFactor();
        assertThat(sessions.openOf(leila.id(), null)).hasSize(1);

        Account administrator = given.account("Omar", InstanceRole.ADMIN);
        assertThat(given.as(administrator, secondFactors::holders)).contains(leila.id());
        given.run(administrator, () -> secondFactors.remove(leila.id()));

        assertThat(mine()).isEmpty();
        assertThat(policy.lacks(leila.id())).isTrue();
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        assertThat(lines()).extracting(Line::action).endsWith("second-factor-removed");
    }

    @Test
    @Transactional
    void where_a_second_factor_is_required_whoever_removes_the_last_one_is_signed_out_here_as_well() {
        policy.set(Set.of(InstanceRole.MEMBER));
        Passkey only = add("Blue key", key());
        SessionId here = SessionId.next();
        sessions.open(here, leila.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));

        given.run(leila, () -> own.remove(only.id(), PASSWORD));

        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
    }

    private SecurityKey key() {
        return new SecurityKey(party.origin());
    }

    private NewPasskey begin(String name) {
        return given.as(leila, () -> own.begin(name, PASSWORD, ""));
    }

    private Passkey add(String name, SecurityKey key) {
        NewPasskey begun = begin(name);
        return given.as(leila, () -> own.add(begun, key.make(begun.question())));
    }

    private List<Passkey> mine() {
        return given.as(leila, own::mine);
    }

    private void signInElsewhere() {
        sessions.open(SessionId.next(), leila.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
    }

    private void refused(@Nullable String field, Runnable work) {
        assertThatThrownBy(() -> given.run(leila, work))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    private List<Line> lines() {
        return journal.about("account", leila.id());
    }

    private Line line(String action, Passkey passkey) {
        return new Line(
                leila.id(),
                action,
                "{\"account\":\"%s\",\"name\":\"%s\",\"passkey\":\"%s\"}"
                        .formatted(leila.id(), passkey.name(), passkey.id()));
    }
}
