package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sourcebook.db.Tables.TRASHED_ENTRY;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.db.DefaultSchema;
import org.sourcebook.db.Tables;
import org.sourcebook.discussion.Threads;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.journal.Verification;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.DraftId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class PurgeTest {

    private static final String SECRET = "Nobody must know this name";

    @Autowired
    Given given;

    @Autowired
    Purge purge;

    @Autowired
    Life life;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    Threads threads;

    @Autowired
    Reviews reviews;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Drafts drafts;

    @Autowired
    Activity activity;

    @Autowired
    Journal journal;

    @Autowired
    DSLContext db;

    private Account manager;
    private Collection collection;
    private Entry entry;
    private Entry other;

    @BeforeEach
    void an_entry_that_much_is_said_about() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        var editor = given.memberOf(collection, manager, Role.EDITOR);
        entry = given.draft(editor, collection.id(), Base.ENTITY, SECRET);
        other = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        given.run(editor, () -> {
            link(other, entry);
            link(entry, other);
            threads.open(entry.id(), null, "About " + SECRET);
            drafts.keep(DraftId.next(), DraftPlace.on(entry, DraftForm.ENTRY), 1, SECRET, SECRET);
            reviews.submit(entry.id(), 2, "See " + SECRET);
        });
        given.run(manager, () -> {
            reviews.approve(entry.id(), 2, "");
            restrictions.restrict(entry.id(), Set.of(editor.id()));
        });
    }

    @Test
    void all_that_was_said_about_it_is_gone_and_that_it_was_there_stays() {
        trashedLongAgo();
        given.run(manager, () -> purge.purge(entry.id(), "Asked for by the person."));

        assertThat(tablesThatNameIt()).containsExactly("link");
        var records = journal.after(ChainId.of(collection.id()), 0, 1_000);
        assertThat(records).noneMatch(record -> record.payload().contains(SECRET));
        assertThat(records.getLast())
                .extracting(JournalRecord::action, JournalRecord::payload)
                .containsExactly(
                        "entry-purged",
                        "{\"entry\":\"%s\",\"number\":\"E-1\",\"reason\":\"Asked for by the person.\"}"
                                .formatted(entry.id()));
        assertThat(journal.verify(ChainId.of(collection.id()))).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void it_is_found_nowhere_and_its_number_is_not_given_again() {
        trashedLongAgo();
        given.run(manager, () -> purge.purge(entry.id(), "Why"));

        given.run(manager, () -> {
            assertThatThrownBy(() -> entries.get(entry.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> life.restore(entry.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> purge.purge(entry.id(), "Why")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> threads.of(entry.id())).isInstanceOf(NotFound.class);
            assertThat(entries.refs(collection.id(), List.of(entry.id()))).isEmpty();
            assertThat(entries.get(other.id()).content().links()).hasSize(1);
        });
        assertThat(given.draft(manager, collection.id(), Base.ENTITY, "The next")
                        .number()
                        .toString())
                .isEqualTo("E-2");
    }

    @Test
    void an_entry_that_links_to_what_is_gone_is_saved_as_before() {
        trashedLongAgo();
        given.run(manager, () -> purge.purge(entry.id(), "Why"));

        given.run(manager, () -> {
            var now = entries.get(other.id());
            editing.save(now.id(), now.version(), now.content().withTitle("A later report"), "");
            assertThat(entries.get(other.id()).content().title()).isEqualTo("A later report");
        });
    }

    @Test
    void managers_are_told_of_it_in_the_activity_and_others_are_not() {
        var commenter = given.memberOf(collection, manager, Role.COMMENTER);
        trashedLongAgo();
        given.run(manager, () -> purge.purge(entry.id(), "Why"));

        assertThat(actions(manager)).contains("entry-purged");
        assertThat(actions(commenter)).doesNotContain("entry-purged", "payloads-erased");
    }

    @Test
    void what_was_trashed_lately_waits() {
        given.run(manager, () -> life.trash(entry.id()));
        trashedAt(Instant.now().minus(Duration.ofDays(30)).plus(Duration.ofMinutes(1)));

        given.run(
                manager,
                () -> assertThatThrownBy(() -> purge.purge(entry.id(), "Why")).isInstanceOf(TooEarlyToPurge.class));
        assertThat(given.as(manager, () -> life.restore(entry.id())).content().title())
                .isEqualTo(SECRET);
    }

    @Test
    void what_does_not_lie_in_the_trash_is_not_purged_nor_without_a_reason() {
        given.run(
                manager,
                () -> assertThatThrownBy(() -> purge.purge(entry.id(), "Why")).isInstanceOf(WrongState.class));
        trashedLongAgo();
        given.run(
                manager,
                () -> assertThatThrownBy(() -> purge.purge(entry.id(), " ")).isInstanceOf(Invalid.class));
        assertThat(given.as(manager, () -> entries.get(entry.id())).content().title())
                .isEqualTo(SECRET);
    }

    @Test
    void nobody_but_a_manager_purges() {
        given.run(manager, () -> restrictions.lift(entry.id()));
        trashedLongAgo();
        for (Role role : List.of(Role.COMMENTER, Role.EDITOR, Role.REVIEWER)) {
            var member = given.memberOf(collection, manager, role);
            given.run(
                    member,
                    () -> assertThatThrownBy(() -> purge.purge(entry.id(), "Why"))
                            .isInstanceOf(Forbidden.class));
        }
        var stranger = given.member("Stranger");
        given.run(
                stranger,
                () -> assertThatThrownBy(() -> purge.purge(entry.id(), "Why")).isInstanceOf(NotFound.class));
    }

    private void trashedLongAgo() {
        given.run(manager, () -> life.trash(entry.id()));
        trashedAt(Instant.now().minus(Duration.ofDays(31)));
    }

    private void trashedAt(Instant at) {
        db.update(TRASHED_ENTRY)
                .set(TRASHED_ENTRY.TRASHED_AT, at.truncatedTo(ChronoUnit.MICROS))
                .where(TRASHED_ENTRY.ENTRY_ID.eq(entry.id()))
                .execute();
    }

    /** All tables but that of entries with a column of entries' ids in which this one stands. */
    private List<String> tablesThatNameIt() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(this::namesIt)
                .map(Table::getName)
                .toList();
    }

    private boolean namesIt(Table<?> table) {
        return table.fieldStream()
                .filter(field -> field.getType() == EntryId.class && !table.equals(Tables.ENTRY))
                .anyMatch(field ->
                        db.fetchExists(table, field.coerce(EntryId.class).eq(entry.id())));
    }

    private void link(Entry from, Entry to) {
        var link = new Link(LinkId.next(), "related-to", to.id(), Certainty.CERTAIN, SECRET);
        editing.save(from.id(), 1, from.content().plus(link), "");
    }

    private List<String> actions(Account account) {
        return given
                .as(account, () -> activity.of(collection.id(), ActivityFilter.ALL, Long.MAX_VALUE, 100))
                .lines()
                .stream()
                .map(ActivityLine::action)
                .toList();
    }
}
