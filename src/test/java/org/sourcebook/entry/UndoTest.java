package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sourcebook.db.Tables.TRASHED_ENTRY;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.design.Texts;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.UndoOutcome.Refused;
import org.sourcebook.entry.UndoOutcome.Undone;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.journal.Verification;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.review.Decision;
import org.sourcebook.review.Decision.Outcome;
import org.sourcebook.review.ReviewQueue;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class UndoTest {

    @Autowired
    Given given;

    @Autowired
    Undo undo;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    History history;

    @Autowired
    Life life;

    @Autowired
    Purge purge;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Threads threads;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Journal journal;

    @Autowired
    DSLContext db;

    Account manager;
    Account leila;
    Account omid;
    Account reviewer;
    Collection collection;
    Entry entry;

    @BeforeEach
    void a_draft() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        leila = given.memberOf(collection, manager, Role.EDITOR);
        omid = given.memberOf(collection, manager, Role.EDITOR);
        reviewer = given.memberOf(collection, manager, Role.REVIEWER);
        entry = given.draft(leila, collection.id(), Base.SOURCE, "First");
    }

    @Test
    void a_save_is_taken_back_by_a_version_that_says_so_and_both_remain() {
        save(leila, content -> content.withTitle("Second").withTags(Set.of("checked")));
        var undone = undone(omid, "version-saved");

        assertThat(undone.content()).isEqualTo(entry.content());
        assertThat(given.as(leila, () -> history.of(entry.id(), Integer.MAX_VALUE, 100)))
                .extracting(VersionRow::version, VersionRow::title, VersionRow::note, VersionRow::savedBy)
                .containsExactly(
                        tuple(3, "First", "Undoes version 2", omid.id()),
                        tuple(2, "Second", "", leila.id()),
                        tuple(1, "First", "", leila.id()));
        assertThat(records().getLast().payload())
                .contains("\"undoes\":" + records().get(records().size() - 2).seq());
        assertThat(journal.verify(chain())).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void an_undo_is_undone_like_any_change() {
        save(leila, content -> content.withTitle("Second"));
        undone(leila, "version-saved");
        assertThat(undone(omid, "version-saved").content().title()).isEqualTo("Second");
        assertThat(undone(leila, "version-saved").content().title()).isEqualTo("First");
        assertThat(now().version()).isEqualTo(5);
    }

    @Test
    void what_others_changed_since_in_other_parts_stays() {
        save(leila, content -> content.withTitle("Second").withTags(Set.of("one")));
        save(omid, content -> content.withTags(Set.of("one", "two")));

        var undone = undone(leila, seq("version-saved", 0));
        assertThat(undone.content()).isEqualTo(entry.content().withTags(Set.of("two")));
    }

    @Test
    void where_a_later_version_changed_the_same_it_is_named_with_who_and_when_and_nothing_changes() {
        save(leila, content -> content.withTitle("Second").withTags(Set.of("one")));
        save(omid, content -> content.withTitle("Third"));

        assertThat(refused(leila, seq("version-saved", 0)))
                .startsWith("Version 3, saved by EDITOR, ")
                .endsWith(", changed the same: Title. Undo that first, or change it by hand.");
        assertThat(now().content()).isEqualTo(entry.content().withTitle("Third").withTags(Set.of("one")));
        assertThat(records().getLast().seq()).isEqualTo(seq("version-saved", 1));
    }

    @Test
    void what_was_changed_back_by_hand_leaves_nothing_to_undo() {
        save(leila, content -> content.withTitle("Second"));
        save(omid, content -> content.withTitle("First"));
        assertThat(refused(leila, seq("version-saved", 0)))
                .isEqualTo("Nothing of it is left to undo: what it changed has been changed back since.");
        assertThat(now().version()).isEqualTo(3);
    }

    @Test
    void what_is_undone_already_is_said_with_who_undid_it() {
        save(leila, content -> content.withTitle("Second"));
        long seq = seq("version-saved", 0);
        undone(omid, seq);
        assertThat(refused(leila, seq)).startsWith("EDITOR has undone this already, ");
        assertThat(now().version()).isEqualTo(3);
    }

    @Test
    void of_two_who_undo_the_same_at_once_the_second_is_told_that_it_is_undone() throws Exception {
        save(leila, content -> content.withTitle("Second"));
        long seq = seq("version-saved", 0);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = both
                    .invokeAll(Stream.of(leila, omid)
                            .<Callable<UndoOutcome>>map(who ->
                                    () -> given.as(who, () -> undo.undo(collection.id(), seq)))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .map(outcome -> outcome.getClass().getSimpleName())
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder("Undone", "Already");
        }
        assertThat(now().version()).isEqualTo(3);
    }

    @Test
    void a_version_of_the_history_is_undone_and_the_first_one_by_the_trash() {
        save(leila, content -> content.withTitle("Second"));
        assertThat(given.as(leila, () -> undo.version(entry.id(), 2))).isInstanceOf(Undone.class);
        assertThat(now().content().title()).isEqualTo("First");
        assertThat(given.as(leila, () -> undo.version(entry.id(), 1)))
                .isInstanceOfSatisfying(
                        Undone.class,
                        undone -> assertThat(undone.entry().status()).isEqualTo(Status.TRASHED));
        assertThatThrownBy(() -> given.as(leila, () -> undo.version(entry.id(), 9)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_creation_is_undone_by_the_trash_and_that_by_coming_back() {
        assertThat(undone(leila, "entry-created").status()).isEqualTo(Status.TRASHED);
        assertThat(undone(leila, "entry-trashed").status()).isEqualTo(Status.DRAFT);
        assertThat(undone(leila, "entry-restored").status()).isEqualTo(Status.TRASHED);
    }

    @Test
    void a_creation_is_not_undone_over_later_work_which_is_named() {
        save(leila, content -> content.withTitle("Second"));
        assertThat(refused(leila, seq("entry-created", 0)))
                .startsWith("It cannot be undone any more, since later work builds on it: "
                        + "EDITOR saved version 2 of S-1, ");
        undone(leila, "version-saved");
        assertThat(undone(leila, seq("entry-created", 0)).status()).isEqualTo(Status.TRASHED);
    }

    @Test
    void later_work_that_was_undone_and_done_again_counts() {
        save(leila, content -> content.withTitle("Second"));
        undone(leila, "version-saved");
        undone(leila, "version-saved");
        assertThat(refused(leila, seq("entry-created", 0))).contains("EDITOR saved version 2 of S-1, ");
    }

    @Test
    void a_creation_is_not_undone_while_another_entry_links_to_it() {
        var other = given.draft(leila, collection.id(), Base.EVENT, "A hearing");
        var link = new Link(LinkId.next(), "related-to", entry.id(), Certainty.CERTAIN, "");
        given.run(leila, () -> editing.save(other.id(), 1, other.content().plus(link), ""));
        assertThat(refused(leila, seq("entry-created", 0)))
                .isEqualTo("It cannot be undone while V-1 A hearing links to it. Take that link away first.");
    }

    @Test
    void a_restored_entry_goes_back_to_the_trash_unless_something_was_made_of_it() {
        given.run(leila, () -> life.trash(entry.id()));
        given.run(leila, () -> life.restore(entry.id()));
        given.run(leila, () -> threads.open(entry.id(), null, "Who printed this?"));
        assertThat(refused(leila, seq("entry-restored", 0))).contains("EDITOR opened a thread on S-1, ");
    }

    @Test
    void an_entry_is_taken_out_of_the_trash_once() {
        given.run(leila, () -> life.trash(entry.id()));
        long seq = seq("entry-trashed", 0);
        given.run(leila, () -> life.restore(entry.id()));
        assertThat(refused(leila, seq)).contains("EDITOR restored S-1, ");
        assertThat(now().status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void who_may_not_move_an_entry_by_hand_does_not_undo_its_moves() {
        given.run(manager, () -> life.trash(entry.id()));
        given.run(manager, () -> life.restore(entry.id()));
        save(omid, content -> content.withTitle("Second"));
        given.run(manager, () -> life.trash(entry.id()));
        assertThatThrownBy(() -> undoLast(leila, "entry-trashed")).isInstanceOf(Forbidden.class);
        assertThat(undone(manager, "entry-trashed").status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void a_submission_is_taken_back_and_put_forward_again() {
        given.run(leila, () -> reviews.submit(entry.id(), 1, "Please look"));
        assertThat(undone(omid, "version-submitted").status()).isEqualTo(Status.DRAFT);
        assertThat(undone(leila, "version-withdrawn").status()).isEqualTo(Status.IN_REVIEW);
        assertThat(given.as(leila, () -> queue.decisions(entry.id())).reversed())
                .extracting(Decision::round, Decision::outcome)
                .containsExactly(tuple(1, Outcome.SUBMITTED), tuple(1, Outcome.WITHDRAWN), tuple(2, Outcome.SUBMITTED));
        assertThat(given.as(reviewer, () -> reviews.approve(entry.id(), 1, "")).status())
                .isEqualTo(Status.APPROVED);
    }

    @Test
    void a_submission_that_was_decided_on_is_not_taken_back_and_nor_is_the_decision() {
        given.run(leila, () -> reviews.submit(entry.id(), 1, ""));
        given.run(reviewer, () -> reviews.approve(entry.id(), 1, ""));
        assertThat(refused(leila, seq("version-submitted", 0))).contains("REVIEWER approved version 1 of S-1, ");
        assertThat(refused(reviewer, seq("version-approved", 0)))
                .isEqualTo(
                        "An approval or a request for changes is not undone: save a new version and have it reviewed.");
        assertThat(now().status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void what_is_never_undone_says_what_is_done_instead() {
        given.run(manager, () -> restrictions.restrict(entry.id(), Set.of(leila.id())));
        given.run(leila, () -> threads.open(entry.id(), null, "Who printed this?"));
        assertThat(Stream.of("entry-restricted", "thread-opened", "role-granted", "collection-created")
                        .map(action -> refused(leila, seq(action, 0))))
                .containsExactly(
                        "Who may see an entry is not undone: a manager decides it anew, on the entry.",
                        "What was said stays said. Its author can change or delete a comment where it stands, and a thread can be resolved or opened again.",
                        "Roles are not undone: a manager gives or takes them anew, under Members.",
                        "Settings are not undone: a manager changes them back.");
    }

    @Test
    void a_save_of_an_entry_in_the_trash_waits_for_it_to_come_back() {
        save(leila, content -> content.withTitle("Second"));
        given.run(leila, () -> life.trash(entry.id()));
        assertThatThrownBy(() -> undoLast(leila, "version-saved")).isInstanceOf(WrongState.class);
        assertThat(now().content().title()).isEqualTo("Second");
    }

    @Test
    void nothing_of_an_entry_that_is_not_seen_or_that_is_gone_is_undone() {
        save(leila, content -> content.withTitle("Second"));
        given.run(manager, () -> restrictions.restrict(entry.id(), Set.of(leila.id())));
        assertThatThrownBy(() -> undoLast(omid, "version-saved")).isInstanceOf(NotFound.class);

        given.run(manager, () -> life.trash(entry.id()));
        db.update(TRASHED_ENTRY)
                .set(
                        TRASHED_ENTRY.TRASHED_AT,
                        Instant.now().minus(Duration.ofDays(31)).truncatedTo(ChronoUnit.MICROS))
                .where(TRASHED_ENTRY.ENTRY_ID.eq(entry.id()))
                .execute();
        given.run(manager, () -> purge.purge(entry.id(), "As the law asks."));
        assertThat(refused(manager, seq("version-saved", 0)))
                .isEqualTo("What was deleted for good or erased cannot be brought back.");
        assertThatThrownBy(() -> undoLast(leila, "version-saved")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_change_is_undone_whole_by_one_who_does_not_see_all_that_it_named() {
        var hidden = given.draft(leila, collection.id(), Base.ENTITY, "A witness");
        given.run(manager, () -> restrictions.restrict(hidden.id(), List.of(leila.id())));
        var link = new Link(LinkId.next(), "related-to", hidden.id(), Certainty.CERTAIN, "");
        save(leila, content -> content.plus(link));
        save(leila, content -> content.withLinks(List.of()).withTitle("Second"));

        var seen = undone(omid, "version-saved");
        assertThat(seen.content().links()).isEmpty();
        assertThat(now().content()).isEqualTo(entry.content().plus(link));
    }

    @Test
    void a_commenter_and_who_is_no_member_undo_nothing() {
        save(leila, content -> content.withTitle("Second"));
        var commenter = given.memberOf(collection, manager, Role.COMMENTER);
        assertThatThrownBy(() -> undoLast(commenter, "version-saved")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> undoLast(given.member("Stranger"), "version-saved"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.as(leila, () -> undo.undo(collection.id(), 10_000)))
                .isInstanceOf(NotFound.class);
    }

    private void save(Account by, UnaryOperator<Content> change) {
        Entry now = now();
        given.run(by, () -> editing.save(now.id(), now.version(), change.apply(now.content()), ""));
    }

    private Entry now() {
        EntryId id = entry.id();
        return given.as(manager, () -> entries.get(id));
    }

    private Entry undone(Account who, String action) {
        return undone(who, last(action));
    }

    private Entry undone(Account who, long seq) {
        return switch (given.as(who, () -> undo.undo(collection.id(), seq))) {
            case Undone(var changed) -> changed;
            case Refused refused -> throw new AssertionError(Texts.text(refused.reason()));
        };
    }

    private UndoOutcome undoLast(Account who, String action) {
        return given.as(who, () -> undo.undo(collection.id(), last(action)));
    }

    private String refused(Account who, long seq) {
        return switch (given.as(who, () -> undo.undo(collection.id(), seq))) {
            case Undone done -> throw new AssertionError(done);
            case Refused refused -> Texts.text(refused.reason());
        };
    }

    private long last(String action) {
        return records().reversed().stream()
                .filter(record -> record.action().equals(action))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private long seq(String action, int which) {
        return records().stream()
                .filter(record -> record.action().equals(action))
                .skip(which)
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private List<JournalRecord> records() {
        return journal.after(chain(), 0, 1_000);
    }

    private ChainId chain() {
        return ChainId.of(collection.id());
    }
}
