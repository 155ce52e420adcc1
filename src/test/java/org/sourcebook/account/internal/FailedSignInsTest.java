package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SourcebookTest
@Import(SignInDesk.class)
class FailedSignInsTest {

    @Autowired
    Given given;

    @Autowired
    SignInDesk desk;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    private Account leila;

    @BeforeEach
    void an_hour_later() {
        leila = given.member("Leila");
        desk.clock.pass(Duration.ofHours(1));
        desk.failures.tell(AccountId.OPERATOR);
        desk.clock.pass(Duration.ofHours(1));
    }

    @Test
    void the_first_failure_is_told_soon_and_thousands_after_it_in_one_record() {
        Instant first = desk.clock.instant();
        atOnce(() -> {
            desk.failures.refused(leila.email());
            desk.failures.tell();
        });
        Instant second = desk.clock.instant();
        for (int i = 0; i < 50; i++) {
            desk.failures.refused(leila.email());
            desk.failures.turnedAway(leila.email());
            desk.failures.turnedAway(leila.email());
            desk.failures.tell();
        }
        desk.clock.pass(FailedSignIns.PAUSE);
        desk.failures.tell();
        desk.failures.tell();

        assertThat(payloads("account:" + leila.id()))
                .containsExactly(
                        payload("\"account\":\"%s\",".formatted(leila.id()), 1, 0, first, first),
                        payload("\"account\":\"%s\",".formatted(leila.id()), 50, 100, second, second));
    }

    @Test
    void addresses_that_are_nobodys_share_one_record_and_nothing_that_was_typed_is_kept() {
        int before = payloads("account:unknown").size();
        Instant now = desk.clock.instant();
        atOnce(() -> {
            for (int i = 0; i < 50; i++) {
                desk.failures.refused("somebody.%d@example.org".formatted(i));
                desk.failures.turnedAway("no address, perhaps a password");
            }
            desk.failures.turnedAway("command-line");
            desk.failures.tell();
        });

        assertThat(payloads("account:unknown")).hasSize(before + 1).last().isEqualTo(payload("", 50, 51, now, now));
    }

    /** So that the program itself, whose clock is another, tells nothing in between. */
    private void atOnce(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private List<String> payloads(String subject) {
        return Records.about(journal, ChainId.INSTANCE, subject).stream()
                .filter(record -> record.action().equals("sign-in-failed"))
                .map(JournalRecord::payload)
                .toList();
    }

    private static String payload(String account, int refused, int turnedAway, Instant since, Instant until) {
        return "{%s\"refused\":%d,\"since\":\"%s\",\"turnedAway\":%d,\"until\":\"%s\"}"
                .formatted(account, refused, since, turnedAway, until);
    }
}
