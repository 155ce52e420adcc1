package org.sourcebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Membership;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.Settings;
import org.sourcebook.entry.BulkReport;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FourEyes;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.entry.WrongState;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.review.Waiting.Standing;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class ReviewQueueTest {

    @Autowired
    Given given;

    @Autowired
    Reviews reviews;

    @Autowired
    BulkReview bulk;

    @Autowired
    Assignments assignments;

    @Autowired
    Restrictions restrictions;

    @Autowired
    PartReviews partReviews;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Collections collections;

    @Autowired
    Editing editing;

    Account manager;
    Account editor;
    Account reviewer;
    Account second;
    Account viewer;
    Collection collection;

    @BeforeEach
    void a_collection() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        reviewer = given.memberOf(collection, manager, Role.REVIEWER);
        second = given.memberOf(collection, manager, Role.REVIEWER);
        viewer = given.memberOf(collection, manager, Role.VIEWER);
        given.as(manager, () -> collections.set(collection.id(), new Settings(2, false, false)));
    }

    @Test
    void an_entry_waits_from_its_submission_until_it_is_decided_on() {
        var entry = submitted("A hearing", editor);

        assertThat(all(reviewer)).singleElement().satisfies(waiting -> {
            assertThat(waiting.entry()).isEqualTo(entry.id());
            assertThat(waiting.number()).isEqualTo(entry.number());
            assertThat(waiting.title()).isEqualTo("A hearing");
            assertThat(waiting.version()).isEqualTo(1);
            assertThat(waiting.approvedBefore()).isEmpty();
            assertThat(waiting.submittedBy()).isEqualTo(editor.id());
            assertThat(waiting.approvals()).isZero();
            assertThat(waiting.needed()).isEqualTo(2);
        });
        approve(reviewer, entry, 1);
        assertThat(all(second)).extracting(Waiting::approvals).containsExactly(1);
        approve(second, entry, 1);
        assertThat(all(second)).isEmpty();
        assertThat(given.as(second, () -> queue.of(entry.id()))).isEmpty();
    }

    @Test
    void one_reviewer_is_asked_and_others_still_may() {
        var entry = submitted("A hearing", editor);
        given.run(manager, () -> assignments.assign(entry.id(), second.id()));
        assertThat(page(second, QueueFilter.ASSIGNED))
                .extracting(waiting -> waiting.reviewer().orElseThrow())
                .containsExactly(second.id());
        assertThat(page(reviewer, QueueFilter.ASSIGNED)).isEmpty();
        assertThat(standing(reviewer, entry)).isEqualTo(Standing.MAY_APPROVE);
        given.run(manager, () -> assignments.assign(entry.id(), null));
        assertThat(page(second, QueueFilter.ASSIGNED)).isEmpty();
    }

    @Test
    void only_reviewers_who_see_the_entry_are_asked_and_only_while_it_waits() {
        var entry = submitted("A hearing", editor);
        assertThatThrownBy(() -> given.run(manager, () -> assignments.assign(entry.id(), editor.id())))
                .isInstanceOf(Invalid.class);
        given.run(manager, () -> restrictions.restrict(entry.id(), List.of(reviewer.id())));
        assertThat(given.as(manager, () -> assignments.candidates(entry.id())))
                .extracting(Membership::account)
                .containsExactlyInAnyOrder(manager.id(), reviewer.id());
        assertThatThrownBy(() -> given.run(manager, () -> assignments.assign(entry.id(), second.id())))
                .isInstanceOf(Invalid.class);
        given.as(manager, () -> reviews.requestChanges(entry.id(), 1, "Not yet"));
        assertThatThrownBy(() -> given.run(manager, () -> assignments.assign(entry.id(), reviewer.id())))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void each_is_told_whether_they_may_approve_and_why_not() {
        var entry = submitted("A hearing", editor);
        given.as(reviewer, () -> editing.save(entry.id(), 1, entry.content().withTitle("Another hearing"), ""));
        given.as(editor, () -> reviews.submit(entry.id(), 2, ""));
        approve(manager, entry, 2);

        assertThat(standing(editor, entry)).isEqualTo(Standing.NO_REVIEWER);
        assertThat(standing(reviewer, entry)).isEqualTo(Standing.OWN_CHANGE);
        assertThat(standing(manager, entry)).isEqualTo(Standing.HAS_APPROVED);
        assertThat(standing(second, entry)).isEqualTo(Standing.MAY_APPROVE);
        assertThat(page(reviewer, QueueFilter.MINE)).hasSize(1);
        assertThat(page(editor, QueueFilter.MINE)).hasSize(1);
        assertThat(page(second, QueueFilter.MINE)).isEmpty();
        assertThat(page(second, QueueFilter.FOR_ME)).hasSize(1);
        assertThat(page(reviewer, QueueFilter.FOR_ME)).isEmpty();
        assertThat(page(manager, QueueFilter.FOR_ME)).isEmpty();
        assertThat(page(editor, QueueFilter.FOR_ME)).isEmpty();
    }

    @Test
    void what_a_reviewer_changed_in_part_waits_for_them_until_they_have_accepted_the_rest() {
        var entry = given.draft(editor, collection.id(), Base.EVENT, "A hearing");
        given.as(editor, () -> editing.save(entry.id(), 1, entry.content().withTags(List.of("geneva")), ""));
        given.as(
                reviewer,
                () -> editing.save(
                        entry.id(),
                        2,
                        entry.content().withTags(List.of("geneva")).withTitle("Another hearing"),
                        ""));
        given.as(editor, () -> reviews.submit(entry.id(), 3, ""));

        assertThat(page(reviewer, QueueFilter.FOR_ME)).singleElement().satisfies(waiting -> {
            assertThat(waiting.entry()).isEqualTo(entry.id());
            assertThat(waiting.standing()).isEqualTo(Standing.OWN_CHANGE);
        });
        assertThat(given.as(reviewer, () -> queue.forMe(10)).values())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting).hasSize(1));

        given.as(
                reviewer,
                () -> partReviews.decide(
                        entry.id(), 3, Map.of(new Part.TagsPart(), new Verdict.Accepted()), "", "Sent back"));
        assertThat(page(reviewer, QueueFilter.FOR_ME)).isEmpty();
        assertThat(given.as(reviewer, () -> queue.forMe(10))).isEqualTo(Map.of());
        assertThat(all(second)).extracting(Waiting::approvals).containsExactly(0);
    }

    @Test
    void what_a_reviewer_alone_changed_since_the_last_approval_does_not_wait_for_them() {
        var entry = submitted("A hearing", editor);
        approve(second, entry, 1);
        approve(manager, entry, 1);
        given.as(reviewer, () -> editing.save(entry.id(), 1, entry.content().withTitle("Another hearing"), ""));
        given.as(editor, () -> editing.save(entry.id(), 2, entry.content(), "As it was"));
        given.as(reviewer, () -> editing.save(entry.id(), 3, entry.content().withTags(List.of("geneva")), ""));
        given.as(editor, () -> reviews.submit(entry.id(), 4, ""));

        assertThat(page(reviewer, QueueFilter.FOR_ME)).isEmpty();
        assertThat(page(second, QueueFilter.FOR_ME)).hasSize(1);
    }

    @Test
    void a_page_of_what_waits_for_a_reviewer_is_full_while_there_is_more() {
        var entries = IntStream.range(0, 7)
                .mapToObj(i -> {
                    var entry = given.draft(editor, collection.id(), Base.EVENT, "Hearing " + i);
                    if (i % 2 == 0) {
                        given.as(
                                reviewer,
                                () -> editing.save(
                                        entry.id(), 1, entry.content().withTitle("Mine"), ""));
                    }
                    given.as(editor, () -> reviews.submit(entry.id(), i % 2 == 0 ? 2 : 1, ""));
                    return entry.id();
                })
                .toList();

        var first = given.as(reviewer, () -> queue.page(collection.id(), QueueFilter.FOR_ME, null, 2));
        var rest = given.as(reviewer, () -> queue.page(collection.id(), QueueFilter.FOR_ME, first.getLast(), 2));
        assertThat(first).extracting(Waiting::entry).containsExactly(entries.get(1), entries.get(3));
        assertThat(rest).extracting(Waiting::entry).containsExactly(entries.get(5));
    }

    @Test
    void the_version_approved_before_is_named_and_changes_before_it_are_nobodys_own() {
        var entry = submitted("A hearing", second);
        approve(reviewer, entry, 1);
        approve(manager, entry, 1);
        given.as(editor, () -> editing.save(entry.id(), 1, entry.content().withTitle("Another hearing"), ""));
        given.as(editor, () -> reviews.submit(entry.id(), 2, ""));

        assertThat(all(second)).singleElement().satisfies(waiting -> {
            assertThat(waiting.approvedBefore()).contains(1);
            assertThat(waiting.approvals()).isZero();
            assertThat(waiting.standing()).isEqualTo(Standing.MAY_APPROVE);
        });
    }

    @Test
    void the_queue_is_read_page_by_page_submitted_first_before_the_others() {
        var entries = IntStream.range(0, 5)
                .mapToObj(i -> submitted("Hearing " + (9 - i), editor))
                .map(Entry::id)
                .toList();
        var first = given.as(reviewer, () -> queue.page(collection.id(), QueueFilter.ALL, null, 3));
        var rest = given.as(reviewer, () -> queue.page(collection.id(), QueueFilter.ALL, first.getLast(), 3));
        assertThat(first).extracting(Waiting::entry).isEqualTo(entries.subList(0, 3));
        assertThat(rest).extracting(Waiting::entry).isEqualTo(entries.subList(3, 5));
    }

    @Test
    void a_change_takes_an_entry_out_of_the_queue() {
        var entry = submitted("A hearing", editor);
        given.as(editor, () -> editing.save(entry.id(), 1, entry.content().withTitle("Another hearing"), ""));
        assertThat(all(reviewer)).isEmpty();
    }

    @Test
    void viewers_and_strangers_see_no_queue() {
        var entry = submitted("A hearing", editor);
        assertThatThrownBy(() -> all(viewer)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> given.as(viewer, () -> queue.decisions(entry.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> all(given.member("Stranger"))).isInstanceOf(NotFound.class);
    }

    @Test
    void somebodys_work_is_gathered_from_all_their_collections() {
        var entry = submitted("A hearing", editor);
        assertThat(given.as(reviewer, () -> queue.forMe(10)))
                .hasEntrySatisfying(
                        given.as(manager, () -> collections.get(collection.id())),
                        waiting ->
                                assertThat(waiting).extracting(Waiting::entry).containsExactly(entry.id()))
                .hasSize(1);
        assertThat(given.as(editor, () -> queue.forMe(10))).isEqualTo(Map.of());
        assertThat(given.as(viewer, () -> queue.forMe(10))).isEqualTo(Map.of());
    }

    @Test
    void many_are_submitted_and_approved_at_once_and_what_could_not_be_is_told() {
        given.as(manager, () -> collections.set(collection.id(), new Settings(1, false, false)));
        var one = given.draft(editor, collection.id(), Base.EVENT, "One");
        var own = given.draft(reviewer, collection.id(), Base.EVENT, "Own");
        var ids = List.of(one.id(), own.id());

        BulkReport submitted = given.as(editor, () -> bulk.submit(ids, "Both, please"));
        assertThat(submitted.done()).extracting(Entry::id).isEqualTo(ids);
        assertThat(given.as(editor, () -> queue.decisions(own.id())))
                .extracting(Decision::note)
                .containsExactly("Both, please");

        BulkReport approved = given.as(reviewer, () -> bulk.approve(ids, "Seen"));
        assertThat(approved.done()).extracting(Entry::id).containsExactly(one.id());
        assertThat(approved.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.entry()).isEqualTo(own.id());
            assertThat(refusal.reason()).isInstanceOf(FourEyes.class);
        });
        assertThat(given.as(reviewer, () -> bulk.approve(List.of(one.id()), "")).refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).isInstanceOf(WrongState.class));
    }

    @Test
    void a_note_that_is_too_long_for_many_stops_all_of_them() {
        var one = given.draft(editor, collection.id(), Base.EVENT, "One");

        assertThatThrownBy(() -> given.as(editor, () -> bulk.submit(List.of(one.id()), "x".repeat(1_001))))
                .isInstanceOf(Invalid.class);
        assertThat(given.as(editor, () -> queue.decisions(one.id()))).isEmpty();
    }

    private Entry submitted(String title, Account by) {
        var entry = given.draft(by, collection.id(), Base.EVENT, title);
        given.as(by, () -> reviews.submit(entry.id(), 1, ""));
        return entry;
    }

    private void approve(Account by, Entry entry, int version) {
        given.as(by, () -> reviews.approve(entry.id(), version, ""));
    }

    private Standing standing(Account of, Entry entry) {
        return given.as(of, () -> queue.of(entry.id())).orElseThrow().standing();
    }

    private List<Waiting> all(Account asked) {
        return page(asked, QueueFilter.ALL);
    }

    private List<Waiting> page(Account asked, QueueFilter filter) {
        return given.as(asked, () -> queue.page(collection.id(), filter, null, 50));
    }
}
