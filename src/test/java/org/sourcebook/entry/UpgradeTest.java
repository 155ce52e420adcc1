package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.kernel.KindId;
import org.sourcebook.support.EarlierDatabase;
import org.sourcebook.support.Given;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Entries read the same after the program starts on a database that an earlier version of its tables filled. */
@Tag("engine")
@SpringBootTest
@ContextConfiguration(initializers = UpgradeTest.AtVersion8.class)
@Import(Given.class)
class UpgradeTest {

    private static final AccountId MINA = new AccountId(id(0xA1));
    private static final CollectionId COLLECTION = new CollectionId(id(0xC1));
    private static final EntryId REPORT = new EntryId(id(0xE1));
    private static final EntryId RUMOUR = new EntryId(id(0xE2));
    private static final Account MANAGER = account(MINA, "Mina");
    private static final Account VIEWER = account(new AccountId(id(0xA2)), "Vera");

    @Autowired
    Given given;

    @Autowired
    Entries entries;

    @Autowired
    Life life;

    @Autowired
    Trash trash;

    @Test
    void an_approved_entry_with_newer_work() {
        assertThat(read(MANAGER, REPORT)).isEqualTo(report(Status.DRAFT, 2, "A later report", "2026-01-02T09:00:00Z"));
        assertThat(read(VIEWER, REPORT)).isEqualTo(report(Status.APPROVED, 1, "A report", "2026-01-02T08:00:00Z"));
    }

    @Test
    void an_entry_in_the_trash_which_comes_back_as_it_was() {
        assertThat(read(MANAGER, RUMOUR).status()).isEqualTo(Status.TRASHED);
        assertThat(given.as(MANAGER, () -> trash.trashed(COLLECTION, List.of(RUMOUR))))
                .containsOnly(Map.entry(RUMOUR, new Trashed(MINA, Instant.parse("2026-01-05T08:00:00.000001Z"))));

        Entry restored = given.as(MANAGER, () -> life.restore(RUMOUR));

        assertThat(restored.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(restored.createdAt()).isEqualTo(Instant.parse("2026-01-03T08:00:00Z"));
    }

    private Entry read(Account account, EntryId id) {
        return given.as(account, () -> entries.get(id));
    }

    private static Entry report(Status status, int version, String title, String savedAt) {
        return new Entry(
                REPORT,
                COLLECTION,
                new EntryNumber(Base.SOURCE, 1),
                status,
                version,
                version,
                1,
                Content.of(new KindId(id(0xD1)), title).withTags(List.of("hearsay")),
                MINA,
                Instant.parse(savedAt),
                MINA,
                Instant.parse("2026-01-02T08:00:00.000001Z"));
    }

    private static Account account(AccountId id, String name) {
        return new Account(id, name + "@example.org", name, InstanceRole.MEMBER, AccountStatus.ACTIVE);
    }

    /** The ids of the script. */
    private static UUID id(int last) {
        return UUID.fromString("01900000-0000-7000-8000-%012x".formatted(last));
    }

    static final class AtVersion8 extends EarlierDatabase {

        AtVersion8() {
            super("8", "upgrade/at_v8.sql");
        }
    }
}
