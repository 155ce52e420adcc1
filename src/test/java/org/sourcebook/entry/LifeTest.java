package org.sourcebook.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class LifeTest {

    @Autowired
    Given given;

    @Autowired
    Life life;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    Account manager;
    Account editor;
    Account reviewer;
    Account viewer;
    Collection collection;

    @BeforeEach
    void a_collection_with_every_role() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        reviewer = given.memberOf(collection, manager, Role.REVIEWER);
        viewer = given.memberOf(collection, manager, Role.VIEWER);
    }

    @Test
    void a_draft_is_submitted_sent_back_changed_submitted_again_and_approved() {
        var entry = given.draft(editor, collection.id(), Base.SOURCE, "First");
        submit(entry, 1);
        given.as(reviewer, () -> life.requestChanges(entry.id(), 1, "The date, please"));
        assertThat(state(entry)).isEqualTo(Status.CHANGES_REQUESTED);

        rename(entry, 1, "Second");
        assertThat(state(entry)).isEqualTo(Status.DRAFT);
        submit(entry, 2);
        var approved = given.as(reviewer, () -> life.approve(entry.id(), 2, ""));

        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        assertThat(approved.approvedVersion()).contains(2);
    }

    @Test
    void nobody_approves_a_change_of_their_own_not_even_a_manager() {
        var entry = given.draft(editor, collection.id(), Base.SOURCE, "First");
        given.as(manager, () -> editing.save(entry.id(), 1, entry.content().withTitle("Second"), ""));
        submit(entry, 2);

        assertThatThrownBy(() -> given.as(manager, () -> life.approve(entry.id(), 2, "")))
                .isInstanceOf(FourEyes.class);
        assertThatThrownBy(() -> given.as(editor, () -> life.approve(entry.id(), 2, "")))
                .isInstanceOf(Forbidden.class);
        assertThat(state(entry)).isEqualTo(Status.IN_REVIEW);
    }

    @Test
    void a_version_that_has_moved_on_is_not_decided_on() {
        var entry = given.draft(editor, collection.id(), Base.SOURCE, "First");
        submit(entry, 1);
        rename(entry, 1, "Second");
        assertThatThrownBy(() -> given.as(reviewer, () -> life.approve(entry.id(), 1, "")))
                .isInstanceOf(VersionMovedOn.class);
        assertThatThrownBy(() -> given.as(reviewer, () -> life.approve(entry.id(), 2, "")))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void a_viewer_sees_the_approved_version_until_a_newer_one_is_approved() {
        var entry = given.draft(editor, collection.id(), Base.SOURCE, "First");
        assertThatThrownBy(() -> given.as(viewer, () -> entries.get(entry.id())))
                .isInstanceOf(NotFound.class);

        submit(entry, 1);
        given.as(reviewer, () -> life.approve(entry.id(), 1, ""));
        rename(entry, 1, "Second");

        assertThat(given.as(viewer, () -> entries.get(entry.id())))
                .isEqualTo(new Entry(
                        entry.id(),
                        collection.id(),
                        entry.number(),
                        Status.APPROVED,
                        1,
                        1,
                        1,
                        entry.content(),
                        editor.id(),
                        entry.savedAt(),
                        editor.id(),
                        entry.createdAt()));
        assertThat(given.as(viewer, this::titles)).containsExactly("First");
        assertThat(given.as(editor, this::titles)).containsExactly("Second");
        assertThat(given.as(editor, () -> entries.get(entry.id())).hasUnapprovedWork())
                .isTrue();
    }

    @Test
    void what_is_trashed_is_out_of_every_list_and_comes_back_as_it_was() {
        var entry = given.draft(editor, collection.id(), Base.SOURCE, "First");
        submit(entry, 1);
        given.as(reviewer, () -> life.approve(entry.id(), 1, ""));

        given.as(manager, () -> life.trash(entry.id()));
        assertThat(given.as(editor, this::titles)).isEmpty();
        assertThat(given.as(viewer, this::titles)).isEmpty();
        assertThatThrownBy(() -> given.as(viewer, () -> entries.get(entry.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rename(entry, 1, "x")).isInstanceOf(WrongState.class);

        given.as(manager, () -> life.restore(entry.id()));
        assertThat(given.as(viewer, this::titles)).containsExactly("First");
        assertThat(state(entry)).isEqualTo(Status.APPROVED);
    }

    @Test
    void an_editor_trashes_only_drafts_that_nobody_else_changed() {
        var own = given.draft(editor, collection.id(), Base.SOURCE, "Own");
        var foreign = given.draft(manager, collection.id(), Base.SOURCE, "Foreign");

        assertThat(given.as(editor, () -> life.trash(own.id())).status()).isEqualTo(Status.TRASHED);
        assertThatThrownBy(() -> given.as(editor, () -> life.trash(foreign.id())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_reason_is_needed_to_send_a_version_back() {
        var entry = given.draft(editor, collection.id(), Base.SOURCE, "First");
        submit(entry, 1);
        assertThatThrownBy(() -> given.as(reviewer, () -> life.requestChanges(entry.id(), 1, " ")))
                .isInstanceOf(Invalid.class);
        assertThat(state(entry)).isEqualTo(Status.IN_REVIEW);
    }

    private void submit(Entry entry, int version) {
        given.as(editor, () -> life.submit(entry.id(), version, ""));
    }

    private void rename(Entry entry, int version, String title) {
        given.as(editor, () -> editing.save(entry.id(), version, entry.content().withTitle(title), ""));
    }

    private Status state(Entry entry) {
        return given.as(manager, () -> entries.get(entry.id()).status());
    }

    private java.util.List<String> titles() {
        return entries
                .page(collection.id(), Base.SOURCE, EntryFilter.ALL.withStatuses(Set.of()), EntrySort.TITLE, null, 50)
                .stream()
                .map(EntryRow::title)
                .toList();
    }
}
