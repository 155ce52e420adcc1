package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.LinkState.Closed;
import org.sourcebook.account.internal.FailedSignIns;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The journal is told of one-time links that are followed although they are over, or were never given. */
@SourcebookTest
@Import(InstanceJournal.class)
class RefusedLinksTest {

    private static final String PASSWORD = "seven small stones";

    @Autowired
    Given given;

    @Autowired
    PasswordResets resets;

    @Autowired
    FailedSignIns failures;

    @Autowired
    InstanceJournal accounts;

    @Autowired
    Journal journal;

    private Account leila;

    @BeforeEach
    void leila_is_here() {
        leila = given.member("Leila");
    }

    @Test
    void a_link_that_is_followed_once_more_is_told_as_its_accounts() {
        String from = "192.0.2.31";
        LinkToken token = link();
        resets.reset(token, from, PASSWORD);
        assertThat(told()).isEmpty();

        assertThat(resets.look(token, from)).isEqualTo(Closed.USED);
        assertThatThrownBy(() -> resets.reset(token, from, PASSWORD)).isInstanceOf(LinkClosed.class);
        failures.tell(leila.id());

        assertThat(told())
                .singleElement()
                .satisfies(line -> assertThat(line.payload())
                        .contains("\"account\":\"" + leila.id() + "\"", "\"refused\":2", "\"turnedAway\":0")
                        .doesNotContain(token.value()));
    }

    @Test
    void a_link_that_can_be_used_is_not_told() {
        resets.look(link(), "192.0.2.32");
        failures.tell(leila.id());
        assertThat(told()).isEmpty();
    }

    @Test
    void links_that_were_never_given_are_told_as_nobodys_and_those_turned_away_too() {
        int before = ofNobody().size();
        for (int i = 0; i < 20; i++) {
            resets.look(LinkToken.next(), "192.0.2.33");
        }
        assertThatThrownBy(() -> resets.look(LinkToken.next(), "192.0.2.33")).isInstanceOf(TooSoon.class);
        failures.tell(AccountId.OPERATOR);
        assertThat(ofNobody()).hasSizeGreaterThan(before);
        assertThat(ofNobody().getLast().payload()).containsPattern("\"turnedAway\":[1-9]");
    }

    private LinkToken link() {
        var administrator = given.account("Omar", InstanceRole.ADMIN);
        var link = (GivenLink.ToHandOver) given.as(administrator, () -> resets.give(leila.id()));
        return link.token();
    }

    private List<Line> told() {
        return accounts.about("account", leila.id()).stream()
                .filter(line -> line.action().equals("link-refused"))
                .toList();
    }

    private List<JournalRecord> ofNobody() {
        return Records.about(journal, ChainId.INSTANCE, "account:unknown").stream()
                .filter(record -> record.action().equals("link-refused"))
                .toList();
    }
}
