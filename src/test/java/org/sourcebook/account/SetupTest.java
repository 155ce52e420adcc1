package org.sourcebook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.account.InstanceRole.ADMIN;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.InstanceJournal.Line;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.SetupCode;
import org.sourcebook.kernel.Id;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SourcebookTest
@Import(InstanceJournal.class)
class SetupTest {

    private static final String PASSWORD = "a long enough secret";

    @Autowired
    Setup setup;

    @Autowired
    SetupCode code;

    @Autowired
    AccountRepository accounts;

    @Autowired
    InstanceJournal journal;

    private final String address = "omar." + Id.nextValue() + "@example.org";

    @BeforeEach
    void nobody_administrates() {
        accounts.all().stream()
                .filter(account -> account.role() == ADMIN)
                .forEach(account -> accounts.update(account.withStatus(AccountStatus.DEACTIVATED)));
    }

    @Test
    void the_code_from_the_console_makes_the_first_administrator_and_then_no_other() {
        assertThat(setup.needed()).isTrue();

        String typed = code.text().toLowerCase(Locale.ROOT).replace("-", " ");
        Account omar = setup.begin(typed, address, "Omar", PASSWORD);

        assertThat(accounts.find(omar.id()))
                .hasValue(new Account(omar.id(), address, "Omar", ADMIN, AccountStatus.ACTIVE));
        assertThat(journal.about("account", omar.id()))
                .extracting(Line::by, Line::action)
                .containsExactly(org.assertj.core.api.Assertions.tuple(omar.id(), "instance-founded"));
        assertThat(setup.needed()).isFalse();
        assertThatThrownBy(() -> setup.begin(code.text(), "second." + address, "Second", PASSWORD))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_wrong_code_makes_nobody() {
        assertThatThrownBy(() -> setup.begin("0000-0000-0000", address, "Omar", PASSWORD))
                .isInstanceOfAny(Invalid.class, TooSoon.class);
        assertThat(setup.needed()).isTrue();
    }
}
