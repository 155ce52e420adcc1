package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.LinkState.Closed;
import org.sourcebook.account.LinkState.Open;
import org.sourcebook.support.EarlierDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Invitations lead where they led before there were other one-time links. */
@Tag("engine")
@SpringBootTest
@ContextConfiguration(initializers = LinkUpgradeTest.AtVersion12.class)
class LinkUpgradeTest {

    private static final String FROM = "192.0.2.1";

    @Autowired
    Invitations invitations;

    @Test
    void an_open_invitation_can_be_accepted() {
        LinkToken token = token("a");
        assertThat(invitations.look(token, FROM))
                .isInstanceOfSatisfying(
                        Open.class, open -> assertThat(open.email()).isEqualTo("leila@example.org"));

        Account leila = invitations.accept(token, FROM, "Leila", "a long enough secret");

        assertThat(leila.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(invitations.look(token, FROM)).isEqualTo(Closed.USED);
    }

    @Test
    void an_accepted_invitation_stays_used() {
        assertThat(invitations.look(token("b"), FROM)).isEqualTo(Closed.USED);
    }

    @Test
    void an_expired_invitation_stays_expired() {
        assertThat(invitations.look(token("c"), FROM)).isEqualTo(Closed.EXPIRED);
    }

    private static LinkToken token(String letter) {
        return new LinkToken(letter.repeat(43));
    }

    static final class AtVersion12 extends EarlierDatabase {

        AtVersion12() {
            super("12", "upgrade/at_v12_links.sql");
        }
    }
}
