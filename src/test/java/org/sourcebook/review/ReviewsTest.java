package org.sourcebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.Settings;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FourEyes;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.VersionMovedOn;
import org.sourcebook.entry.WrongState;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.review.Decision.Outcome;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class ReviewsTest {

    @Autowired
    Given given;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Collections collections;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    Journal journal;

    Account manager;
    Account editor;
    Account reviewer;
    Account second;
    Collection collection;
    Entry entry;

    @BeforeEach
    void a_draft() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        reviewer = given.memberOf(collection, manager, Role.REVIEWER);
        second = given.memberOf(collection, manager, Role.REVIEWER);
        entry = given.draft(editor, collection.id(), Base.SOURCE, "A report");
    }

    @Test
    void a_version_is_submitted_sent_back_changed_and_approved_and_every_step_is_kept() {
        submit(1);
        given.as(reviewer, () -> reviews.requestChanges(entry.id(), 1, "Whose report?"));
        change(editor, 1);
        submit(2);
        var approved = approve(reviewer, 2);

        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        assertThat(approved.approvedVersion()).contains(2);
        assertThat(given.as(editor, () -> queue.decisions(entry.id())).reversed())
                .extracting(Decision::round, Decision::version, Decision::outcome, Decision::note, Decision::by)
                .containsExactly(
                        tuple(1, 1, Outcome.SUBMITTED, "Please look", editor),
                        tuple(1, 1, Outcome.CHANGES_REQUESTED, "Whose report?", reviewer),
                        tuple(2, 2, Outcome.SUBMITTED, "Please look", editor),
                        tuple(2, 2, Outcome.APPROVED, "Fine", reviewer));
        assertThat(actions())
                .containsExactly(
                        "version-submitted",
                        "changes-requested",
                        "version-saved",
                        "version-submitted",
                        "version-approved");
    }

    @Test
    void a_version_taken_back_from_review_is_as_it_was_before_it_was_submitted() {
        submit(1);
        assertThat(withdraw(1).status()).isEqualTo(Status.DRAFT);
        submit(1);
        given.as(reviewer, () -> reviews.requestChanges(entry.id(), 1, "Whose report?"));
        submit(1);
        assertThat(withdraw(1).status()).isEqualTo(Status.CHANGES_REQUESTED);
        submit(1);
        assertThat(withdraw(1).status()).isEqualTo(Status.CHANGES_REQUESTED);
        change(editor, 1);
        submit(2);
        assertThat(withdraw(2).status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void a_version_that_somebody_has_approved_is_not_taken_back() {
        given.run(manager, () -> collections.set(collection.id(), new Settings(2, false, false)));
        submit(1);
        approve(reviewer, 1);
        assertThatThrownBy(() -> withdraw(1)).isInstanceOf(ReviewBegun.class);
        approve(second, 1);
        assertThatThrownBy(() -> withdraw(1)).isInstanceOf(WrongState.class);
    }

    private Entry withdraw(int version) {
        return given.as(editor, () -> reviews.withdraw(entry.id(), version));
    }

    @Test
    void what_was_said_with_a_step_stands_in_its_journal_record() {
        submit(1);
        approve(reviewer, 1);
        assertThat(records().getLast().payload()).contains("\"Fine\"").contains("\"version\":1");
    }

    @Test
    void nobody_approves_a_change_of_their_own_not_even_a_manager_and_the_journal_knows_of_no_approval() {
        change(manager, 1);
        submit(2);

        assertThatThrownBy(() -> approve(manager, 2)).isInstanceOf(FourEyes.class);

        assertThat(actions()).containsExactly("version-saved", "version-submitted");
        assertThat(given.as(manager, () -> queue.decisions(entry.id()))).hasSize(1);
        assertThat(status()).isEqualTo(Status.IN_REVIEW);
    }

    @Test
    void a_version_is_approved_when_as_many_reviewers_as_needed_have_agreed() {
        need(2);
        submit(1);

        assertThat(approve(reviewer, 1).status()).isEqualTo(Status.IN_REVIEW);
        assertThat(approve(second, 1).status()).isEqualTo(Status.APPROVED);

        assertThat(actions()).containsExactly("version-submitted", "approval-given", "version-approved");
    }

    @Test
    void one_reviewer_counts_once() {
        need(2);
        submit(1);
        approve(reviewer, 1);

        assertThatThrownBy(() -> approve(reviewer, 1)).isInstanceOf(AlreadyApproved.class);

        assertThat(status()).isEqualTo(Status.IN_REVIEW);
        assertThat(actions()).containsExactly("version-submitted", "approval-given");
    }

    @Test
    void four_eyes_hold_for_each_of_several_approvals() {
        need(2);
        change(reviewer, 1);
        submit(2);
        assertThatThrownBy(() -> approve(reviewer, 2)).isInstanceOf(FourEyes.class);
        assertThat(actions()).containsExactly("version-saved", "version-submitted");
    }

    @Test
    void approvals_of_an_earlier_round_do_not_count() {
        need(2);
        submit(1);
        approve(reviewer, 1);
        given.as(second, () -> reviews.requestChanges(entry.id(), 1, "Not yet"));
        submit(1);

        assertThat(approve(second, 1).status()).isEqualTo(Status.IN_REVIEW);
        assertThat(approve(reviewer, 1).status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void a_version_that_has_moved_on_is_not_approved() {
        submit(1);
        change(editor, 1);
        assertThatThrownBy(() -> approve(reviewer, 1)).isInstanceOf(VersionMovedOn.class);
        assertThatThrownBy(() -> approve(reviewer, 2)).isInstanceOf(WrongState.class);
    }

    @Test
    void changes_are_requested_with_a_reason() {
        submit(1);
        assertThatThrownBy(() -> given.as(reviewer, () -> reviews.requestChanges(entry.id(), 1, " ")))
                .isInstanceOf(Invalid.class);
        assertThat(actions()).containsExactly("version-submitted");
    }

    @Test
    void an_editor_neither_approves_nor_requests_changes() {
        var other = given.memberOf(collection, manager, Role.EDITOR);
        submit(1);
        assertThatThrownBy(() -> approve(other, 1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> given.as(other, () -> reviews.requestChanges(entry.id(), 1, "No")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void two_reviewers_who_approve_at_once_are_both_counted() throws Exception {
        need(2);
        for (int i = 0; i < 10; i++) {
            entry = given.draft(editor, collection.id(), Base.SOURCE, "Report " + i);
            submit(1);
            var approvals = atOnce(() -> approve(reviewer, 1), () -> approve(second, 1));
            assertThat(approvals).extracting(Entry::status).contains(Status.APPROVED, Status.IN_REVIEW);
            assertThat(actions()).containsExactly("version-submitted", "approval-given", "version-approved");
        }
    }

    private <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            Future<T> last = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), last.get());
        }
    }

    private static org.assertj.core.groups.Tuple tuple(
            int round, int version, Outcome outcome, String note, Account by) {
        return org.assertj.core.groups.Tuple.tuple(round, version, outcome, note, by.id());
    }

    private void need(int approvals) {
        given.as(manager, () -> collections.set(collection.id(), new Settings(approvals, false, false)));
    }

    private void submit(int version) {
        given.as(editor, () -> reviews.submit(entry.id(), version, "Please look"));
    }

    private Entry approve(Account by, int version) {
        return given.as(by, () -> reviews.approve(entry.id(), version, "Fine"));
    }

    private void change(Account by, int version) {
        var changed = entry.content().withTitle("A report, changed from version " + version);
        given.as(by, () -> editing.save(entry.id(), version, changed, ""));
    }

    private Status status() {
        return given.as(manager, () -> entries.get(entry.id())).status();
    }

    private List<String> actions() {
        return records().stream().map(JournalRecord::action).toList();
    }

    /** What the journal holds of the entry since it was created, oldest first. */
    private List<JournalRecord> records() {
        return Records.about(journal, ChainId.of(collection.id()), "entry:" + entry.id()).stream()
                .skip(1)
                .toList();
    }
}
