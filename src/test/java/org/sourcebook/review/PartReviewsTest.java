package org.sourcebook.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.Settings;
import org.sourcebook.entry.Acceptance;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FourEyes;
import org.sourcebook.entry.History;
import org.sourcebook.entry.LastChange;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Part;
import org.sourcebook.entry.Part.LinksPart;
import org.sourcebook.entry.Part.TagsPart;
import org.sourcebook.entry.Part.TitlePart;
import org.sourcebook.entry.PartInReview;
import org.sourcebook.entry.Past;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.Suggestion;
import org.sourcebook.entry.Suggestions;
import org.sourcebook.entry.VersionMovedOn;
import org.sourcebook.entry.WrongState;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.journal.Verification;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.LinkId;
import org.sourcebook.review.PartVerdict.Outcome;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class PartReviewsTest {

    private static final Verdict ACCEPT = new Verdict.Accepted();
    private static final Verdict BACK = new Verdict.Returned("Whose tag?");
    private static final Part TITLE = new TitlePart();
    private static final Part TAGS = new TagsPart();

    @Autowired
    Given given;

    @Autowired
    Reviews reviews;

    @Autowired
    PartReviews partReviews;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Collections collections;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    History history;

    @Autowired
    Acceptance acceptance;

    @Autowired
    Assignments assignments;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Past past;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Journal journal;

    Account manager;
    Account editor;
    Account reviewer;
    Account second;
    Account viewer;
    Collection collection;
    Entry entry;
    Content approved;
    Content changed;

    /** Version 1 is approved; version 2 changes title and tags, and is in review. */
    @BeforeEach
    void an_approved_entry_with_a_change_in_review() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        reviewer = given.memberOf(collection, manager, Role.REVIEWER);
        second = given.memberOf(collection, manager, Role.REVIEWER);
        viewer = given.memberOf(collection, manager, Role.VIEWER);
        entry = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        approved = entry.content();
        changed = approved.withTitle("A later report").withTags(List.of("print"));
        submit(1);
        given.as(reviewer, () -> reviews.approve(entry.id(), 1, ""));
        save(editor, 1, changed);
        submit(2);
    }

    @Test
    void a_second_decision_of_the_same_kind_in_a_round_adds_what_is_said_with_it() {
        given.as(manager, () -> collections.set(collection.id(), new Settings(2, false, false)));
        decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, ACCEPT), "So says the cover.");
        decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, ACCEPT), "");
        decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, ACCEPT), "And the imprint.");

        var steps = given.as(reviewer, () -> queue.decisions(entry.id()));
        assertThat(steps.getFirst())
                .extracting(Decision::outcome, Decision::by, Decision::note)
                .containsExactly(Decision.Outcome.APPROVED, reviewer.id(), "So says the cover.\n\nAnd the imprint.");
        assertThat(steps.stream().filter(step -> step.version() == 2)).hasSize(2);
    }

    @Test
    void what_is_accepted_in_all_its_parts_is_approved() {
        var done = decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, ACCEPT));
        assertThat(done.status()).isEqualTo(Status.APPROVED);
        assertThat(done.approvedVersion()).contains(2);
        assertThat(lastActions(2)).containsExactly("parts-decided", "version-approved");
    }

    @Test
    void accepted_parts_become_a_version_and_the_others_go_back_with_nothing_lost() {
        var done = decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, BACK));

        assertThat(done.status()).isEqualTo(Status.CHANGES_REQUESTED);
        assertThat(done.approvedVersion()).contains(3);
        assertThat(done.version()).isEqualTo(4);
        assertThat(done.content()).isEqualTo(changed);
        assertThat(given.as(viewer, () -> entries.get(entry.id())).content())
                .isEqualTo(approved.withTitle("A later report"));
        assertThat(given.as(editor, () -> history.version(entry.id(), 3)).content())
                .isEqualTo(approved.withTitle("A later report"));
        assertThat(given.as(editor, () -> queue.verdicts(entry.id())))
                .extracting(PartVerdict::part, PartVerdict::outcome, PartVerdict::reason, PartVerdict::by)
                .containsExactly(
                        tuple(TAGS, Outcome.RETURNED, "Whose tag?", reviewer.id()),
                        tuple(TITLE, Outcome.ACCEPTED, "", reviewer.id()));
        assertThat(lastActions(2)).containsExactly("parts-decided", "version-accepted-in-part");
        assertThat(journal.verify(ChainId.of(collection.id()))).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void afterwards_the_entry_stands_as_it_did_at_every_moment() {
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var done = decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, BACK));

        var then = given.as(editor, () -> past.get(entry.id(), before));
        assertThat(then.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(then.approvedVersion()).contains(1);
        var now = given.as(editor, () -> past.get(entry.id(), done.savedAt()));
        assertThat(now.status()).isEqualTo(Status.CHANGES_REQUESTED);
        assertThat(now.version()).isEqualTo(4);
        assertThat(now.approvedVersion()).contains(3);
        assertThat(given.as(viewer, () -> past.get(entry.id(), done.savedAt())).content())
                .isEqualTo(approved.withTitle("A later report"));
    }

    @Test
    void what_was_accepted_stood_for_a_moment_before_what_is_worked_on() {
        decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, BACK));
        var accepted = given.as(editor, () -> history.version(entry.id(), 3)).savedAt();
        var then = given.as(editor, () -> past.get(entry.id(), accepted));
        assertThat(then.version()).isEqualTo(3);
        assertThat(then.content()).isEqualTo(approved.withTitle("A later report"));
    }

    @Test
    void what_went_back_is_taken_back_from_review_to_where_it_was() {
        decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, BACK));
        submit(4);
        assertThat(given.as(editor, () -> reviews.withdraw(entry.id(), 4)).status())
                .isEqualTo(Status.CHANGES_REQUESTED);
    }

    @Test
    void a_part_of_which_a_reviewer_sees_no_change_does_not_exist_for_them_and_goes_with_the_whole() {
        var hidden = given.draft(editor, collection.id(), Base.ENTITY, "A witness");
        given.run(manager, () -> restrictions.restrict(hidden.id(), List.of(editor.id())));
        var link = new Link(LinkId.next(), "related-to", hidden.id(), Certainty.CERTAIN, "");
        save(editor, 2, changed.plus(link));
        submit(3);

        assertThat(given.as(reviewer, () -> acceptance.parts(entry.id(), 3)))
                .extracting(PartInReview::part)
                .containsExactly(TITLE, TAGS);
        assertThat(given.as(manager, () -> acceptance.parts(entry.id(), 3)))
                .extracting(PartInReview::part)
                .containsExactly(TITLE, TAGS, new LinksPart());
        assertThat(decide(reviewer, 3, Map.of(TITLE, ACCEPT, TAGS, ACCEPT)).approvedVersion())
                .contains(3);
        assertThat(given.as(manager, () -> entries.get(entry.id())).content().links())
                .containsExactly(link);
    }

    @Test
    void whoever_was_asked_for_a_review_is_asked_no_more_once_it_is_decided() {
        given.run(manager, () -> assignments.assign(entry.id(), second.id()));
        decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, BACK));
        submit(4);
        assertThat(given.as(manager, () -> queue.of(entry.id())).orElseThrow().reviewer())
                .isEmpty();
    }

    @Test
    void other_words_that_are_the_same_but_for_blanks_need_a_reason() {
        var same = new Verdict.Reworded(changed.withTitle("A later report "), "");
        assertThatThrownBy(() -> decide(reviewer, 2, Map.of(TITLE, same, TAGS, ACCEPT)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void what_went_back_stays_the_change_of_its_author_and_not_of_the_reviewer() {
        decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, BACK));
        assertThat(given.as(editor, () -> history.lastChanges(entry.id())))
                .extracting(LastChange::part, LastChange::version, LastChange::by)
                .containsExactly(tuple(TITLE, 2, editor.id()), tuple(TAGS, 2, editor.id()));
    }

    @Test
    void the_reviewer_who_sent_a_part_back_may_accept_it_later_and_its_author_may_not() {
        var author = given.memberOf(collection, manager, Role.REVIEWER);
        save(author, 2, changed.withTags(List.of("print", "paper")));
        submit(3);
        decide(reviewer, 3, Map.of(TITLE, ACCEPT, TAGS, BACK));
        submit(5);

        assertThatThrownBy(() -> given.as(author, () -> reviews.approve(entry.id(), 5, "")))
                .isInstanceOf(FourEyes.class);
        assertThat(given.as(reviewer, () -> reviews.approve(entry.id(), 5, "")).approvedVersion())
                .contains(5);
    }

    @Test
    void four_eyes_hold_part_by_part() {
        save(reviewer, 2, changed.withTags(List.of("print", "paper")));
        submit(3);

        assertThatThrownBy(() -> decide(reviewer, 3, Map.of(TITLE, ACCEPT, TAGS, ACCEPT)))
                .isInstanceOf(FourEyes.class);
        assertThat(decide(reviewer, 3, Map.of(TITLE, ACCEPT)).status()).isEqualTo(Status.IN_REVIEW);
        assertThat(given.as(editor, () -> queue.decisions(entry.id()))
                        .getFirst()
                        .outcome())
                .isEqualTo(Decision.Outcome.PARTS_ACCEPTED);
        assertThat(given.as(second, () -> reviews.approve(entry.id(), 3, "")).status())
                .isEqualTo(Status.APPROVED);
    }

    @Test
    void two_who_changed_different_parts_accept_each_other_s() {
        save(reviewer, 2, changed.withTags(List.of("print", "paper")));
        save(second, 3, changed.withTitle("A third report").withTags(List.of("print", "paper")));
        submit(4);

        assertThat(decide(reviewer, 4, Map.of(TITLE, ACCEPT)).status()).isEqualTo(Status.IN_REVIEW);
        assertThat(decide(second, 4, Map.of(TAGS, ACCEPT)).approvedVersion()).contains(4);
    }

    @Test
    void each_part_needs_as_many_others_as_the_collection_asks_for() {
        given.as(manager, () -> collections.set(collection.id(), new Settings(2, false, false)));
        decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, ACCEPT));
        var done = decide(second, 2, Map.of(TITLE, ACCEPT, TAGS, BACK));

        assertThat(done.approvedVersion()).contains(3);
        assertThat(given.as(viewer, () -> entries.get(entry.id())).content())
                .isEqualTo(approved.withTitle("A later report"));
    }

    @Test
    void what_too_few_have_accepted_goes_back_with_the_rest() {
        given.as(manager, () -> collections.set(collection.id(), new Settings(2, false, false)));
        var done = decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, BACK));
        assertThat(done.status()).isEqualTo(Status.CHANGES_REQUESTED);
        assertThat(done.version()).isEqualTo(2);
        assertThat(done.approvedVersion()).contains(1);
    }

    @Test
    void other_words_for_a_part_are_a_suggestion_that_the_author_takes() {
        var other = changed.withTitle("A later printed report");
        decide(reviewer, 2, Map.of(TITLE, new Verdict.Reworded(other, "It was printed."), TAGS, ACCEPT));

        var suggested = given.as(editor, () -> suggestions.of(entry.id())).getFirst();
        assertThat(suggested.change().part()).isEqualTo(TITLE);
        assertThat(suggested.note()).isEqualTo("It was printed.");
        given.as(editor, () -> suggestions.take(suggested.id()));
        assertThat(given.as(editor, () -> entries.get(entry.id())).content()).isEqualTo(other);
        assertThat(given.as(editor, () -> suggestions.of(entry.id())))
                .extracting(Suggestion::isOpen)
                .containsExactly(false);
    }

    @Test
    void a_first_version_without_its_title_cannot_stand_alone_and_goes_back_as_it_is() {
        entry = given.draft(editor, collection.id(), Base.SOURCE, "Another report");
        save(editor, 1, entry.content().withTags(List.of("print")));
        submit(2);
        var done = decide(reviewer, 2, Map.of(TITLE, BACK, TAGS, ACCEPT));
        assertThat(done.status()).isEqualTo(Status.CHANGES_REQUESTED);
        assertThat(done.approvedVersion()).isEmpty();
        assertThat(done.version()).isEqualTo(2);
    }

    @Test
    void a_review_decides_on_every_part_and_gives_a_reason_for_what_goes_back() {
        assertThatThrownBy(() -> decide(reviewer, 2, Map.of(TITLE, ACCEPT))).isInstanceOf(PartsUndecided.class);
        assertThatThrownBy(() -> decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, new Verdict.Returned(" "))))
                .isInstanceOf(Invalid.class);
        assertThat(lastActions(1)).containsExactly("version-submitted");
    }

    @Test
    void a_submission_that_moved_on_while_it_was_reviewed_is_not_decided() {
        save(editor, 2, changed.withTags(List.of("print", "paper")));
        assertThatThrownBy(() -> decide(reviewer, 2, Map.of(TITLE, ACCEPT, TAGS, ACCEPT)))
                .isInstanceOf(VersionMovedOn.class);
        assertThatThrownBy(() -> decide(reviewer, 3, Map.of(TITLE, ACCEPT, TAGS, ACCEPT)))
                .isInstanceOf(WrongState.class);
    }

    private void decide(Account by, int version, Map<Part, Verdict> verdicts, String note) {
        given.as(by, () -> partReviews.decide(entry.id(), version, verdicts, note, "Sent back"));
    }

    private Entry decide(Account by, int version, Map<Part, Verdict> verdicts) {
        return given.as(by, () -> partReviews.decide(entry.id(), version, verdicts, "", "Sent back"));
    }

    private void submit(int version) {
        given.as(editor, () -> reviews.submit(entry.id(), version, ""));
    }

    private void save(Account by, int version, Content content) {
        given.as(by, () -> editing.save(entry.id(), version, content, ""));
    }

    private List<String> lastActions(int count) {
        var records = Records.about(journal, ChainId.of(collection.id()), "entry:" + entry.id());
        return records.subList(records.size() - count, records.size()).stream()
                .map(JournalRecord::action)
                .toList();
    }
}
