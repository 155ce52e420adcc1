package org.sourcebook.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.design.Contribution;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Base;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SourcebookTest
class ReviewOnEntryTest extends SpringBrowserlessTest {

    @Autowired
    Given given;

    @Autowired
    SubmitOnEntry submit;

    @Autowired
    DecideOnEntry decide;

    @Autowired
    ReviewOfEntry review;

    @Autowired
    ReviewsOfAccount home;

    @Autowired
    Reviews reviews;

    @Autowired
    Entries entries;

    @Autowired
    Access access;

    private final AtomicInteger shownAnew = new AtomicInteger();
    Account manager;
    Account editor;
    Account reviewer;
    Collection collection;
    Entry entry;

    @BeforeEach
    void a_draft() {
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        reviewer = given.memberOf(collection, manager, Role.REVIEWER);
        entry = given.draft(editor, collection.id(), Base.SOURCE, "A report");
    }

    @Test
    void an_editor_submits_a_draft_and_a_reviewer_approves_it_where_it_stands() {
        given.run(editor, () -> press(show(submit), "Submit"));
        assertThat(state()).isEqualTo(Status.IN_REVIEW);
        given.run(reviewer, () -> press(show(decide), "Approve"));
        assertThat(state()).isEqualTo(Status.APPROVED);
        assertThat(shownAnew).hasValue(2);
    }

    @Test
    void each_is_offered_only_what_the_state_and_their_role_allow() {
        var commenter = given.memberOf(collection, manager, Role.COMMENTER);
        given.run(commenter, () -> assertThat(submit.show(subject(), () -> {})).isEmpty());
        given.run(reviewer, () -> assertThat(decide.show(subject(), () -> {})).isEmpty());
        submitted();
        given.run(editor, () -> {
            assertThat(submit.show(subject(), () -> {})).isEmpty();
            assertThat(labels(show(decide))).isEmpty();
        });
        given.run(reviewer, () -> assertThat(labels(show(decide))).containsExactly("Request changes", "Approve"));
    }

    @Test
    void the_side_of_an_entry_tells_what_was_decided_and_which_version_is_approved() {
        submitted();
        given.as(reviewer, () -> reviews.approve(entry.id(), 1, "Well sourced"));
        given.run(
                manager,
                () -> assertThat(show(review).getElement().getTextRecursively())
                        .contains("Version 1 is approved.", "approved", "version 1, REVIEWER", "Well sourced"));
    }

    @Test
    void the_start_page_tells_what_waits_for_whom() {
        submitted();
        given.run(
                reviewer,
                () -> assertThat(home.show(reviewer, () -> {}))
                        .get()
                        .extracting(part -> part.getElement().getTextRecursively())
                        .asString()
                        .contains("A collection", "S-1", "A report"));
        given.run(editor, () -> assertThat(home.show(editor, () -> {})).isEmpty());
    }

    private void submitted() {
        given.as(editor, () -> reviews.submit(entry.id(), 1, ""));
    }

    private Component show(Contribution<EntryOnScreen> contribution) {
        var part = contribution.show(subject(), shownAnew::incrementAndGet).orElseThrow();
        UI.getCurrent().add(part);
        return part;
    }

    private EntryOnScreen subject() {
        return new EntryOnScreen(collection, access.member(collection.id()).orElseThrow(), entries.get(entry.id()));
    }

    private void press(Component part, String label) {
        var button = part instanceof Button itself
                ? itself
                : find(Button.class, part).withText(label).single();
        test(button).click();
        var dialog = find(Dialog.class).single();
        find(TextArea.class, dialog).single().setValue("");
        test(find(Button.class, dialog).withText(label).single()).click();
    }

    private List<String> labels(Component part) {
        return find(Button.class, part).all().stream().map(Button::getText).toList();
    }

    private Status state() {
        return given.as(manager, () -> entries.get(entry.id())).status();
    }
}
