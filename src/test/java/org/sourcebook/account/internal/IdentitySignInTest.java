package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.kernel.Id;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a provider's word is worth. */
@SourcebookTest
class IdentitySignInTest {

    private static final String ISSUER = "https://id.example.org";

    @Autowired
    Given given;

    @Autowired
    AccountRepository accounts;

    @Autowired
    IdentityRepository identities;

    @Autowired
    Sessions sessions;

    @Autowired
    SecondSteps steps;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    FailedSignIns failures;

    @Autowired
    IdentityConnection connection;

    @Autowired
    Factors factors;

    @Autowired
    SecondFactorPolicy policy;

    @Autowired
    TransactionTemplate transaction;

    private final String subject = Id.nextValue().toString();
    private Account leila;

    @BeforeEach
    void leila_is_connected() {
        leila = given.member("Leila");
        accounts.setPassword(leila.id(), "a hash");
        identities.add(leila.id(), new Identity(ISSUER, subject, false));
    }

    @AfterEach
    void nothing_is_required() {
        transaction.executeWithoutResult(status -> policy.set(Set.of()));
    }

    @Test
    void a_code_is_asked_for_unless_the_provider_is_trusted_and_says_that_it_has_asked_for_more() {
        var secret = TotpSecret.next();
        String code = new AuthenticatorApp(secret.base32()).code(Instant.now());
        transaction.executeWithoutResult(status -> factors.add(leila.id(), secret, code));

        assertThatThrownBy(() -> come(false, true)).isInstanceOf(SecondStepDue.class);
        assertThatThrownBy(() -> come(true, false)).isInstanceOf(SecondStepDue.class);
        assertThatThrownBy(() -> come(false, false)).isInstanceOf(SecondStepDue.class);
        assertThatCode(() -> come(true, true)).doesNotThrowAnyException();
    }

    @Test
    void whoever_has_to_have_a_second_factor_sets_it_up_whatever_the_provider_says() {
        transaction.executeWithoutResult(status -> policy.set(Set.of(InstanceRole.MEMBER)));
        assertThatThrownBy(() -> come(true, true))
                .isInstanceOfSatisfying(
                        SecondStepDue.class,
                        due -> assertThat(due.halfWay().next()).isInstanceOf(NextStep.Enrol.class));
    }

    @Test
    void an_identity_is_told_from_that_of_another_issuer_and_by_upper_case() {
        assertThat(identities.account(new Identity(ISSUER, subject, false))).contains(leila.id());
        assertThat(identities.account(new Identity("https://other.example.org", subject, false)))
                .isEmpty();
        identities.add(given.member("Omar").id(), new Identity(ISSUER, "x" + subject, false));
        assertThat(identities.account(new Identity(ISSUER, "X" + subject, false)))
                .isEmpty();
        assertThat(identities.account(new Identity(ISSUER, "x" + subject + " ", false)))
                .isEmpty();
    }

    private void come(boolean several, boolean trusted) {
        var settings = new ProviderSettings(ISSUER, "us", "secret", "", trusted);
        var provider = new Provider(settings, Clock.systemUTC());
        new IdentitySignIn(provider, identities, sessions, steps, throttle, failures, connection)
                .provider()
                .authenticate(new IdentityAttempt(new Identity(ISSUER, subject, several)));
    }
}
