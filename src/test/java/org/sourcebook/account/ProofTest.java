package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.EarlierSession;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.Passwords;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@SourcebookTest
@Import(EarlierSession.class)
class ProofTest {

    private static final String PASSWORD = "a long enough secret";
    private static final Duration JUST_LATELY = Duration.ofMinutes(9);
    private static final Duration TOO_LONG_AGO = Duration.ofMinutes(10);

    @Autowired
    Given given;

    @Autowired
    EarlierSession earlier;

    @Autowired
    AccountRepository stored;

    @Autowired
    Passwords passwords;

    @Autowired
    Proof proof;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordResets resets;

    @Autowired
    EmailChanges changes;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    Identities identities;

    @Autowired
    OpenSessions sessions;

    @Autowired
    Teams teams;

    @Autowired
    TeamLeads leads;

    private Account omar;
    private Account leila;
    private Team team;

    @BeforeEach
    void omar_administrates() {
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila");
        stored.setPassword(omar.id(), passwords.hash(NewPassword.of(omar, PASSWORD)));
        team = given.as(omar, () -> teams.create("Team " + Id.nextValue(), ""));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_lets_people_in_is_refused_in_a_session_that_was_opened_too_long_ago() {
        omarSignedIn(TOO_LONG_AGO);

        var admitting = List.<ThrowingCallable>of(
                () -> accounts.invite(address(), "Mina", InstanceRole.ADMIN),
                () -> accounts.reinvite(leila.id()),
                () -> accounts.reactivate(leila.id()),
                () -> accounts.changeRole(leila.id(), InstanceRole.ADMIN),
                () -> accounts.deactivate(leila.id(), omar.id()),
                () -> resets.give(leila.id()),
                () -> changes.give(leila.id(), address()),
                () -> secondFactors.remove(leila.id()),
                () -> secondFactors.requireFor(Set.of()),
                () -> identities.remove(leila.id()),
                () -> teams.addMember(team.id(), leila.id()),
                () -> leads.name(team.id(), leila.id()));

        assertThat(admitting).allSatisfy(deed -> assertThatThrownBy(deed).isInstanceOf(ProofDue.class));
        assertThat(proof.isDue()).isTrue();
    }

    @Test
    void what_shuts_people_out_waits_for_no_password() {
        omarSignedIn(TOO_LONG_AGO);

        sessions.endAll(leila.id());
        accounts.deactivate(leila.id());

        assertThat(accounts.get(leila.id()).status()).isEqualTo(AccountStatus.DEACTIVATED);
    }

    @Test
    void whoever_signed_in_lately_has_shown_it_by_that() {
        omarSignedIn(JUST_LATELY);

        assertThat(proof.isDue()).isFalse();
        accounts.changeRole(leila.id(), InstanceRole.GUEST);
        assertThat(accounts.get(leila.id()).role()).isEqualTo(InstanceRole.GUEST);
    }

    @Test
    void the_password_shows_it_in_this_session_and_in_no_other() {
        omarSignedIn(TOO_LONG_AGO);

        proof.show(PASSWORD);
        assertThat(proof.isDue()).isFalse();
        teams.addMember(team.id(), leila.id());

        omarSignedIn(TOO_LONG_AGO);
        assertThat(proof.isDue()).isTrue();
    }

    @Test
    void a_wrong_password_shows_nothing() {
        omarSignedIn(TOO_LONG_AGO);

        assertThatThrownBy(() -> proof.show("not the password"))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.field()).isEqualTo("present"));
        assertThat(proof.isDue()).isTrue();
    }

    private void omarSignedIn(Duration ago) {
        SecurityContextHolder.getContext().setAuthentication(earlier.of(omar, ago));
    }

    private static String address() {
        return Id.nextValue() + "@example.org";
    }
}
