package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.RecoveryCode;
import org.sourcebook.account.TotpSecret;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.support.AuthenticatorApp;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SetClock;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@SourcebookTest
class FactorsTest {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String ANOTHER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Autowired
    Given given;

    @Autowired
    AccountRepository accounts;

    @Autowired
    TotpRepository apps;

    @Autowired
    RecoveryCodeRepository recovery;

    @Autowired
    Journal journal;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private final SetClock clock = new SetClock();
    private final TotpSecret secret = TotpSecret.next();
    private final AuthenticatorApp app = new AuthenticatorApp(secret.base32());
    private Factors factors;
    private Account leila;
    private List<RecoveryCode> codes = List.of();

    @BeforeEach
    void leila_has_an_app() {
        factors = new Factors(accounts, apps, recovery, journal, clock);
        leila = given.member("Leila");
        codes = in(() -> factors.add(leila.id(), secret, code()));
        clock.pass(STEP);
    }

    @Test
    void a_code_is_used_once_the_one_that_proved_the_secret_as_well() {
        assertThat(use(app.code(clock.instant().minus(STEP)))).isFalse();
        assertThat(use(code())).isTrue();
        assertThat(use(code())).isFalse();
        clock.pass(STEP);
        assertThat(use(app.code(clock.instant().minus(STEP)))).isFalse();
        assertThat(use(code())).isTrue();
    }

    @Test
    void of_two_who_use_a_code_at_once_one_gets_in() throws Exception {
        String code = code();
        Callable<Boolean> attempt = () -> use(code);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(Stream.generate(() -> attempt).limit(8).toList());
            assertThat(answers).extracting(Future::get).containsOnlyOnce(true);
        }
    }

    @Test
    void a_recovery_code_is_used_once_and_the_journal_says_how_many_are_left() {
        assertThat(use(codes.getFirst().text().toLowerCase())).isTrue();
        assertThat(use(codes.getFirst().text())).isFalse();
        assertThat(use(RecoveryCode.draw().getFirst().text())).isFalse();

        assertThat(recovery.left(leila.id())).isEqualTo(9);
        assertThat(records())
                .extracting(JournalRecord::action, JournalRecord::payload)
                .containsExactly(
                        tuple(
                                "second-factor-turned-on",
                                "{\"account\":\"%s\",\"factor\":\"totp\"}".formatted(leila.id())),
                        tuple("recovery-code-used", "{\"account\":\"%s\",\"left\":9}".formatted(leila.id())));
    }

    @Test
    void what_belongs_to_another_account_is_none() {
        Account zoya = given.member("Zoya");
        TotpSecret hers = TotpSecret.next();
        in(() -> factors.add(zoya.id(), hers, new AuthenticatorApp(hers.base32()).code(clock.instant())));
        assertThat(in(() -> factors.use(zoya.id(), code()))).isFalse();
        assertThat(in(() -> factors.use(zoya.id(), codes.getFirst().text()))).isFalse();
    }

    @Test
    void while_the_key_is_lost_codes_are_refused_and_recovery_codes_are_taken() {
        var without = new TotpRepository(db, new InstanceKey(ANOTHER_KEY, Path.of(".")), clock);
        var locked = new Factors(accounts, without, recovery, journal, clock);

        assertThat(in(() -> locked.use(leila.id(), code()))).isFalse();
        assertThat(in(() -> locked.use(leila.id(), codes.getLast().text()))).isTrue();
    }

    @Test
    void a_second_app_needs_the_first_to_be_taken_away_and_then_nothing_of_it_is_left() {
        assertThatThrownBy(() -> in(() -> factors.add(leila.id(), TotpSecret.next(), code())))
                .isInstanceOf(Invalid.class);

        assertThat(in(() -> factors.remove(leila.id()))).isTrue();
        assertThat(in(() -> factors.remove(leila.id()))).isFalse();
        assertThat(use(code())).isFalse();
        assertThat(use(codes.getFirst().text())).isFalse();
    }

    private String code() {
        return app.code(clock.instant());
    }

    private boolean use(String typed) {
        return in(() -> factors.use(leila.id(), typed));
    }

    private List<JournalRecord> records() {
        return Records.about(journal, ChainId.INSTANCE, "account:" + leila.id());
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
