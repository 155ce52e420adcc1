package org.sourcebook.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.MarkdownText;
import org.sourcebook.discussion.Comment;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class ThreadsOnEntryTest extends SpringBrowserlessTest {

    @Autowired
    Given given;

    @Autowired
    ThreadsOnEntry contribution;

    @Autowired
    Threads threads;

    @Autowired
    Access access;

    Account manager;
    Account commenter;
    Collection collection;
    Entry entry;

    @BeforeEach
    void an_entry() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        commenter = given.memberOf(collection, manager, Role.COMMENTER);
        entry = given.draft(manager, collection.id(), Base.SOURCE, "A report");
    }

    @Test
    void a_member_begins_a_thread_and_another_answers_it() {
        given.run(commenter, () -> {
            var panel = show(commenter);
            click(panel, "Begin a thread");
            write(panel, "Which *date*?");
            click(panel, "Begin");
            assertThat(texts(panel)).singleElement().asString().contains("Which <em>date</em>?");
        });
        given.run(manager, () -> {
            var panel = show(manager);
            click(panel, "Answer");
            write(panel, "The later.");
            click(panel, "Send");
        });
        assertThat(threads())
                .singleElement()
                .satisfies(thread -> assertThat(thread.comments())
                        .extracting(Comment::author)
                        .containsExactly(commenter.id(), manager.id()));
    }

    @Test
    void what_is_too_short_stays_in_the_form_with_the_reason() {
        given.run(commenter, () -> {
            var panel = show(commenter);
            click(panel, "Begin a thread");
            write(panel, "  ");
            click(panel, "Begin");
            assertThat(field(panel).isInvalid()).isTrue();
            assertThat(field(panel).getErrorMessage()).isEqualTo("This must not be empty.");
        });
        assertThat(threads()).isEmpty();
    }

    @Test
    void only_the_author_is_offered_to_change_and_delete_a_comment() {
        given.as(commenter, () -> threads.open(entry.id(), null, "Mine"));
        given.run(manager, () -> assertThat(labels(show(manager))).doesNotContain("Change this comment", "Delete"));
        given.run(commenter, () -> {
            var panel = show(commenter);
            assertThat(labels(panel)).contains("Change this comment", "Delete");
            click(panel, "Delete");
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(find(MarkdownText.class, panel).all()).isEmpty();
        });
        assertThat(threads())
                .singleElement()
                .satisfies(
                        thread -> assertThat(thread.comments()).singleElement().isInstanceOf(Comment.Deleted.class));
    }

    @Test
    void a_resolved_thread_is_folded_away_and_can_be_reopened() {
        given.as(commenter, () -> threads.open(entry.id(), null, "Settled?"));
        given.run(commenter, () -> {
            var panel = show(commenter);
            click(panel, "Resolve");
            var folded = find(Details.class, panel).single();
            assertThat(folded.getSummaryText()).isEqualTo("One resolved thread");
            folded.setOpened(true);
            click(panel, "Reopen");
        });
        assertThat(threads()).singleElement().matches(DiscussionThread::open);
    }

    @Test
    void a_viewer_is_shown_no_discussion() {
        var viewer = given.memberOf(collection, manager, Role.VIEWER);
        given.run(
                viewer,
                () -> assertThat(contribution.show(subject(viewer), () -> {})).isEmpty());
        assertThat(contribution.place()).isEqualTo(Contribution.Place.ASIDE);
    }

    private Component show(Account reader) {
        UI.getCurrent().removeAll();
        var panel = contribution.show(subject(reader), () -> {}).orElseThrow();
        UI.getCurrent().add(panel);
        return panel;
    }

    private EntryOnScreen subject(Account reader) {
        return new EntryOnScreen(collection, access.member(collection.id()).orElseThrow(), entry);
    }

    private List<DiscussionThread> threads() {
        return given.as(manager, () -> threads.of(entry.id()));
    }

    private void click(Component panel, String label) {
        test(buttons(panel).stream()
                        .filter(button -> label(button).equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> labels(Component panel) {
        return buttons(panel).stream().map(ThreadsOnEntryTest::label).toList();
    }

    private List<Button> buttons(Component panel) {
        return find(Button.class, panel).all();
    }

    private static String label(Button button) {
        return button.getText().isEmpty() ? button.getAriaLabel().orElse("") : button.getText();
    }

    private void write(Component panel, String text) {
        field(panel).setValue(text);
    }

    private TextArea field(Component panel) {
        return find(TextArea.class, panel).single();
    }

    private List<String> texts(Component panel) {
        return find(MarkdownText.class, panel).all().stream()
                .map(text -> text.getInnerHtml())
                .toList();
    }
}
