package org.sourcebook.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Role;
import org.sourcebook.collection.Settings;
import org.sourcebook.entry.Entry;
import org.sourcebook.journal.Journal;
import org.sourcebook.journal.JournalRecord;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.support.Given;
import org.sourcebook.support.Records;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class ThreadsTest {

    private static final String SAID = "**Two** dates: which one?\n\n<script>alert('x')</script> 👁 سلام";

    @Autowired
    Given given;

    @Autowired
    Threads threads;

    @Autowired
    Comments comments;

    @Autowired
    Collections collections;

    @Autowired
    Journal journal;

    Account manager;
    Account editor;
    Account commenter;
    Account viewer;
    Collection collection;
    Entry entry;

    @BeforeEach
    void an_entry() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        commenter = given.memberOf(collection, manager, Role.COMMENTER);
        viewer = given.memberOf(collection, manager, Role.VIEWER);
        entry = given.draft(editor, collection.id(), Base.SOURCE, "A report");
    }

    @Test
    void a_thread_holds_what_was_said_in_its_order_to_the_character() {
        var opened = open(SAID);
        given.as(editor, () -> comments.write(opened.id(), "The later one."));

        assertThat(given.as(manager, () -> threads.of(entry.id())))
                .singleElement()
                .satisfies(thread -> {
                    assertThat(thread.openedBy()).isEqualTo(commenter.id());
                    assertThat(thread.open()).isTrue();
                    assertThat(texts(thread)).containsExactly(SAID, "The later one.");
                });
        assertThat(actions()).containsExactly("thread-opened", "comment-written");
    }

    @Test
    void a_thread_can_be_about_a_field_that_the_kind_has() {
        var about = given.as(commenter, () -> threads.open(entry.id(), "published", "Which day?"));
        assertThat(about.aboutField()).contains("published");

        assertThatThrownBy(() -> given.as(commenter, () -> threads.open(entry.id(), "shoe-size", "?")))
                .isInstanceOf(Invalid.class);
        assertThat(given.as(manager, () -> threads.of(entry.id()))).containsExactly(about);
    }

    @Test
    void an_author_changes_a_comment_and_the_journal_keeps_both_texts() {
        var thread = open("First thought");
        var id = thread.comments().getFirst().id();

        var edited = given.as(commenter, () -> comments.edit(id, "Second thought"));

        assertThat(texts(edited)).containsExactly("Second thought");
        assertThat(((Comment.Written) edited.comments().getFirst()).edited()).isPresent();
        assertThat(records())
                .extracting(JournalRecord::payload)
                .satisfiesExactly(
                        opening -> assertThat(opening).contains("First thought"),
                        editing -> assertThat(editing).contains("Second thought"));
    }

    @Test
    void a_deleted_comment_leaves_its_trace_and_no_text() {
        var thread = open("Too rash");
        var id = thread.comments().getFirst().id();

        var after = given.as(commenter, () -> comments.delete(id));

        assertThat(after.comments()).singleElement().satisfies(trace -> {
            assertThat(trace).isInstanceOf(Comment.Deleted.class);
            assertThat(trace.author()).isEqualTo(commenter.id());
            assertThat(trace.writtenAt()).isEqualTo(thread.openedAt());
        });
        assertThatThrownBy(() -> given.as(commenter, () -> comments.edit(id, "Back again")))
                .isInstanceOf(Invalid.class);
        given.as(commenter, () -> comments.delete(id));
        assertThat(actions()).containsExactly("thread-opened", "comment-deleted");
    }

    @Test
    void nobody_changes_or_deletes_the_comment_of_another_not_even_a_manager() {
        var id = open("Mine").comments().getFirst().id();

        assertThatThrownBy(() -> given.as(manager, () -> comments.edit(id, "Yours")))
                .isInstanceOf(NotYourComment.class);
        assertThatThrownBy(() -> given.as(manager, () -> comments.delete(id))).isInstanceOf(NotYourComment.class);
        assertThat(actions()).containsExactly("thread-opened");
    }

    @Test
    void a_resolved_thread_takes_no_comment_until_it_is_reopened() {
        var thread = open("Settled?");
        var resolved = given.as(editor, () -> threads.resolve(thread.id()));
        assertThat(resolved.resolved()).get().extracting(it -> it.by()).isEqualTo(editor.id());
        assertThatThrownBy(() -> given.as(editor, () -> comments.write(thread.id(), "One more thing")))
                .isInstanceOf(Invalid.class);

        given.as(manager, () -> threads.resolve(thread.id()));
        given.as(commenter, () -> threads.reopen(thread.id()));
        var gone_on = given.as(editor, () -> comments.write(thread.id(), "One more thing"));

        assertThat(gone_on.open()).isTrue();
        assertThat(actions()).containsExactly("thread-opened", "thread-resolved", "thread-reopened", "comment-written");
    }

    @Test
    void a_viewer_neither_reads_nor_writes_unless_viewers_see_working_versions() {
        var thread = open("Between us");
        assertThatThrownBy(() -> given.as(viewer, () -> threads.of(entry.id()))).isInstanceOf(NotFound.class);

        given.as(manager, () -> collections.set(collection.id(), new Settings(1, true, false)));

        assertThat(given.as(viewer, () -> threads.of(entry.id()))).containsExactly(thread);
        assertThatThrownBy(() -> given.as(viewer, () -> comments.write(thread.id(), "Me too")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> given.as(viewer, () -> threads.open(entry.id(), null, "Me first")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> given.as(viewer, () -> threads.resolve(thread.id())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_stranger_finds_no_thread() {
        var thread = open("Between us");
        var stranger = given.member("Stranger");
        assertThatThrownBy(() -> given.as(stranger, () -> threads.of(entry.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.as(stranger, () -> comments.write(thread.id(), "Hello")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_comment_is_neither_empty_nor_longer_than_the_limit() {
        assertThatThrownBy(() -> open(" \n ")).isInstanceOf(Invalid.class);
        int most = Limits.COMMENT.most();
        assertThatThrownBy(() -> open("👁".repeat(most + 1))).isInstanceOf(Invalid.class);
        assertThat(texts(open("👁".repeat(most)))).containsExactly("👁".repeat(most));
    }

    @Test
    void threads_of_many_entries_are_read_at_once() {
        var other = given.draft(editor, collection.id(), Base.SOURCE, "Another");
        var thread = open("Here");
        assertThat(given.as(manager, () -> threads.of(collection.id(), List.of(entry.id(), other.id()))))
                .isEqualTo(Map.of(entry.id(), List.of(thread)));
    }

    private DiscussionThread open(String text) {
        return given.as(commenter, () -> threads.open(entry.id(), null, text));
    }

    private static List<String> texts(DiscussionThread thread) {
        return thread.comments().stream()
                .map(comment -> ((Comment.Written) comment).text())
                .toList();
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
