package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.internal.Factors;
import org.sourcebook.account.internal.SecondFactorPolicy;
import org.sourcebook.account.internal.SessionRepository;
import org.sourcebook.account.internal.SignInPlace;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.SessionId;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/** Each test is taken back, since what is required is required of everyone. */
@SourcebookTest
@Import(InstanceJournal.class)
@Transactional
class SecondFactorsTest {

    @Autowired
    Given given;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    Factors factors;

    @Autowired
    SecondFactorPolicy policy;

    @Autowired
    SessionRepository sessions;

    @Autowired
    InstanceJournal lines;

    @Autowired
    Journal journal;

    private Account omar;
    private Account leila;
    private Account zoya;

    @BeforeEach
    void leila_has_a_second_factor_and_zoya_has_none() {
        omar = given.account("Omar", InstanceRole.ADMIN);
        leila = given.member("Leila");
        zoya = given.member("Zoya");
        giveFactor(leila);
        for (Account account : List.of(omar, leila, zoya)) {
            sessions.open(SessionId.next(), account.id(), new SignInPlace("Firefox on Windows", "192.0.2.7"));
        }
    }

    @Test
    void administrators_see_who_has_one() {
        assertThat(given.as(omar, secondFactors::holders)).contains(leila.id()).doesNotContain(omar.id(), zoya.id());
    }

    @Test
    void administrators_remove_that_of_somebody_who_has_lost_it() {
        given.run(omar, () -> secondFactors.remove(leila.id()));
        given.run(omar, () -> secondFactors.remove(leila.id()));
        given.run(omar, () -> secondFactors.remove(zoya.id()));

        assertThat(given.as(omar, secondFactors::holders)).doesNotContain(leila.id());
        assertThat(sessions.openOf(leila.id(), null)).isEmpty();
        assertThat(sessions.openOf(zoya.id(), null)).hasSize(1);
        assertThat(lines.about("account", leila.id()))
                .endsWith(new Line(omar.id(), "second-factor-removed", "{\"account\":\"%s\"}".formatted(leila.id())));
        assertThat(lines.about("account", zoya.id())).isEmpty();
    }

    @Test
    void an_administrator_takes_the_own_one_away_only_with_password_and_code() {
        giveFactor(omar);
        assertThatThrownBy(() -> given.run(omar, () -> secondFactors.remove(omar.id())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void once_it_is_required_the_sessions_of_those_who_lack_it_end_and_no_others() {
        given.run(omar, () -> secondFactors.requireFor(Set.of(InstanceRole.MEMBER)));
        given.run(omar, () -> secondFactors.requireFor(List.of(InstanceRole.MEMBER)));

        assertThat(given.as(omar, secondFactors::requiredFor)).containsExactly(InstanceRole.MEMBER);
        assertThat(sessions.openOf(zoya.id(), null)).isEmpty();
        assertThat(sessions.openOf(leila.id(), null)).hasSize(1);
        assertThat(sessions.openOf(omar.id(), null)).hasSize(1);
        assertThat(Records.about(journal, ChainId.INSTANCE, "policy:second-factor"))
                .filteredOn(record -> record.account().equals(omar.id()))
                .extracting(record -> record.payload())
                .containsExactly("{\"after\":[\"MEMBER\"],\"before\":[]}");
    }

    @Test
    void it_is_said_of_an_account_whether_it_lacks_one() {
        policy.set(Set.of(InstanceRole.MEMBER));
        assertThat(Map.of("Zoya", lacks(zoya), "Leila", lacks(leila), "Omar", lacks(omar)))
                .isEqualTo(Map.of("Zoya", true, "Leila", false, "Omar", false));
    }

    private boolean lacks(Account account) {
        return policy.lacks(account.id());
    }

    private void giveFactor(Account account) {
        TotpSecret secret = TotpSecret.next();
        factors.add(account.id(), secret, new AuthenticatorApp(secret.base32()).code(Instant.now()));
    }
}
