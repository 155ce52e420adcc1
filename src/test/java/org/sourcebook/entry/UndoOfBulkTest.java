package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.BulkId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.review.BulkReview;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class UndoOfBulkTest {

    @Autowired
    Given given;

    @Autowired
    Undo undo;

    @Autowired
    Bulk bulk;

    @Autowired
    BulkReview bulkReview;

    @Autowired
    Reviews reviews;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    Life life;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Activity activity;

    Account manager;
    Account editor;
    Collection collection;
    Entry first;
    Entry second;
    Entry third;

    @BeforeEach
    void three_drafts() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        first = given.draft(editor, collection.id(), Base.SOURCE, "First");
        second = given.draft(editor, collection.id(), Base.SOURCE, "Second");
        third = given.draft(editor, collection.id(), Base.SOURCE, "Third");
    }

    @Test
    void all_that_one_action_tagged_loses_the_tag_and_gets_it_again() {
        given.run(editor, () -> bulk.tag(all(), "checked", ""));
        var report = given.as(editor, () -> undo.bulk(collection.id(), newest()));
        assertThat(report.done()).extracting(entry -> entry.number().toString()).containsExactly("S-1", "S-2", "S-3");
        assertThat(report.refused()).isEmpty();
        assertThat(tags()).containsExactly(Set.of(), Set.of(), Set.of());

        given.run(editor, () -> undo.bulk(collection.id(), newest()));
        assertThat(tags()).containsExactly(Set.of("checked"), Set.of("checked"), Set.of("checked"));
    }

    @Test
    void what_cannot_be_undone_is_reported_with_the_reason_and_stops_nothing() {
        given.run(editor, () -> bulkReview.submit(all(), ""));
        BulkId submission = newest();
        var reviewer = given.memberOf(collection, manager, Role.REVIEWER);
        given.run(reviewer, () -> reviews.requestChanges(second.id(), 1, "Whose?"));
        given.run(manager, () -> life.trash(third.id()));

        var report = given.as(editor, () -> undo.bulk(collection.id(), submission));
        assertThat(report.done()).extracting(Entry::id).containsExactly(first.id());
        assertThat(report.refused()).extracting(BulkReport.Refusal::entry).containsExactly(second.id(), third.id());
        assertThat(report.refused().stream().map(refusal -> Texts.text(refusal.reason())))
                .satisfiesExactly(
                        said -> assertThat(said).contains("REVIEWER requested changes to version 1 of S-2, "),
                        said -> assertThat(said).isEqualTo("This cannot be done while the entry is in the trash."));
        assertThat(states()).containsExactly(Status.DRAFT, Status.CHANGES_REQUESTED, Status.TRASHED);
    }

    @Test
    void of_an_entry_that_is_not_seen_the_report_says_nothing() {
        given.run(editor, () -> bulk.tag(all(), "checked", ""));
        BulkId tagging = newest();
        assertThat(given.as(editor, () -> undo.entries(collection.id(), tagging)))
                .isEqualTo(3);
        given.run(manager, () -> restrictions.restrict(second.id(), Set.of()));
        assertThat(given.as(editor, () -> undo.entries(collection.id(), tagging)))
                .isEqualTo(2);

        var report = given.as(editor, () -> undo.bulk(collection.id(), tagging));
        assertThat(report.done()).extracting(Entry::id).containsExactly(first.id(), third.id());
        assertThat(report.refused()).isEmpty();
        assertThat(tags()).containsExactly(Set.of(), Set.of("checked"), Set.of());
    }

    @Test
    void what_is_undone_already_is_reported_so() {
        given.run(editor, () -> bulk.tag(all(), "checked", ""));
        BulkId tagging = newest();
        given.run(editor, () -> undo.version(second.id(), 2));
        var report = given.as(editor, () -> undo.bulk(collection.id(), tagging));
        assertThat(report.done()).extracting(Entry::id).containsExactly(first.id(), third.id());
        assertThat(report.refused().stream().map(refusal -> Texts.text(refusal.reason())))
                .singleElement()
                .asString()
                .startsWith("EDITOR has undone this already, ");
    }

    @Test
    void what_was_trashed_at_once_comes_back_at_once() {
        given.run(manager, () -> bulk.trash(all()));
        given.run(manager, () -> undo.bulk(collection.id(), newest()));
        assertThat(states()).containsExactly(Status.DRAFT, Status.DRAFT, Status.DRAFT);
    }

    @Test
    void a_commenter_undoes_no_bulk_and_nobody_one_of_another_collection() {
        given.run(editor, () -> bulk.tag(all(), "checked", ""));
        BulkId tagging = newest();
        var commenter = given.memberOf(collection, manager, Role.COMMENTER);
        assertThatThrownBy(() -> given.as(commenter, () -> undo.bulk(collection.id(), tagging)))
                .isInstanceOf(Forbidden.class);
        var other = given.collectionOf(manager);
        assertThatThrownBy(() -> given.as(manager, () -> undo.bulk(other.id(), tagging)))
                .isInstanceOf(NotFound.class);
    }

    private List<EntryId> all() {
        return List.of(first.id(), second.id(), third.id());
    }

    private BulkId newest() {
        return given
                .as(manager, () -> activity.of(collection.id(), ActivityFilter.ALL, Long.MAX_VALUE, 10))
                .lines()
                .stream()
                .map(ActivityLine::bulk)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private List<Set<String>> tags() {
        return all().stream()
                .map(id -> given.as(
                        manager, () -> Set.copyOf(entries.get(id).content().tags())))
                .toList();
    }

    private List<Status> states() {
        return all().stream()
                .map(id -> given.as(manager, () -> entries.get(id).status()))
                .toList();
    }
}
