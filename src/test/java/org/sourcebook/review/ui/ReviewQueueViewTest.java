package org.sourcebook.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.design.Difference;
import org.sourcebook.design.EmptyState;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.ui.EntryNavigation;
import org.sourcebook.kernel.Base;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class ReviewQueueViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Reviews reviews;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    Drafts drafts;

    Screens screens;
    Account manager;
    Account editor;
    Account reviewer;
    Collection collection;
    Entry entry;

    @BeforeEach
    void a_submitted_change_of_an_approved_entry() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        reviewer = given.memberOf(collection, manager, Role.REVIEWER);
        entry = given.draft(editor, collection.id(), Base.EVENT, "Conference on 9 September");
        submit(1);
        given.as(reviewer, () -> reviews.approve(entry.id(), 1, ""));
        var changed = entry.content().withTitle("Conference on 20 September");
        given.as(editor, () -> editing.save(entry.id(), 1, changed, ""));
        submit(2);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_reviewer_sees_what_was_changed_since_the_approved_version_and_approves_it() {
        var window = screens.of(reviewer);
        Screens.read(window, ReviewNavigation.toQueue(collection.slug()));
        assertThat(links(window)).contains("V-1Conference on 20 September");

        openReview(window);
        assertThat(changed(window, "del")).containsExactly("9");
        assertThat(changed(window, "ins")).containsExactly("20");
        decide(window, "Approve", "");
        assertThat(state()).isEqualTo(Status.APPROVED);
    }

    @Test
    void a_reason_that_was_typed_and_not_sent_stands_there_again_and_is_gone_once_sent() {
        var tab = screens.of(reviewer);
        openReview(tab);
        press(tab, "Request changes");
        tab.test(words(tab)).setValue("Who says");
        tab.roundTrip();

        var again = screens.of(reviewer);
        Screens.read(again, EntryNavigation.toEntry(collection.slug(), entry.number()));
        assertThat(again.find(MasterDetailLayout.class)
                        .single()
                        .getDetail()
                        .getElement()
                        .getTextRecursively())
                .contains("You began a request for changes");
        openReview(again);
        press(again, "Request changes");
        assertThat(words(again).getValue()).isEqualTo("Who says");
        answer(again, "Request changes", "Who says so?");
        assertThat(state()).isEqualTo(Status.CHANGES_REQUESTED);
        assertThat(given.as(reviewer, drafts::mine)).isEmpty();
    }

    @Test
    void changes_are_requested_only_with_a_reason() {
        var window = screens.of(reviewer);
        openReview(window);
        decide(window, "Request changes", " ");
        assertThat(words(window).getErrorMessage()).isEqualTo("This must not be empty.");
        assertThat(state()).isEqualTo(Status.IN_REVIEW);

        answer(window, "Request changes", "Who says so?");
        assertThat(state()).isEqualTo(Status.CHANGES_REQUESTED);
    }

    @Test
    void whoever_changed_it_is_told_that_somebody_else_must_approve_it() {
        var changed = entry.content().withTitle("Conference of September");
        given.as(manager, () -> editing.save(entry.id(), 2, changed, ""));
        submit(3);

        var window = screens.of(manager);
        openReview(window);
        assertThat(window.find(ReviewPanel.class).single().getElement().getTextRecursively())
                .contains("This version holds a change of your own. Four eyes: somebody else must approve it.");
        assertThat(labels(window)).doesNotContain("Approve").contains("Request changes");
    }

    @Test
    void a_first_version_is_shown_as_it_is_since_there_is_nothing_to_compare_it_with() {
        var first = given.draft(editor, collection.id(), Base.EVENT, "Hearing of the court");
        given.as(editor, () -> reviews.submit(first.id(), 1, ""));
        var window = screens.of(reviewer);
        Screens.read(window, ReviewNavigation.toReview(collection.slug(), first.number()));
        assertThat(window.find(ReviewPanel.class).single().getElement().getTextRecursively())
                .contains("No version was approved before", "TitleHearing of the court");
        assertThat(changed(window, "ins")).isEmpty();
    }

    @Test
    void an_editor_reads_the_review_and_decides_nothing() {
        var window = screens.of(editor);
        openReview(window);
        assertThat(window.find(Difference.class).all()).hasSize(1);
        assertThat(labels(window)).doesNotContain("Approve", "Request changes");
    }

    @Test
    void a_viewer_gets_no_queue_by_any_address() {
        var viewer = given.memberOf(collection, manager, Role.VIEWER);
        assertThat(openReview(screens.of(viewer)))
                .contains("It is for those who may see working versions.")
                .doesNotContain("Conference");
    }

    @Test
    void an_address_of_a_review_that_is_over_says_so() {
        given.as(reviewer, () -> reviews.approve(entry.id(), 2, ""));
        var window = screens.of(reviewer);
        openReview(window);
        assertThat(window.find(EmptyState.class).all())
                .extracting(part -> part.getElement().getTextRecursively())
                .anySatisfy(said -> assertThat(said).startsWith("V-1 does not wait for review"));
    }

    private void submit(int version) {
        given.as(editor, () -> reviews.submit(entry.id(), version, ""));
    }

    private String openReview(BrowserlessUIContext window) {
        return Screens.read(window, ReviewNavigation.toReview(collection.slug(), entry.number()));
    }

    private static void decide(BrowserlessUIContext window, String what, String words) {
        press(window, what);
        answer(window, what, words);
    }

    private static void press(BrowserlessUIContext window, String what) {
        window.test(window.find(Button.class).withText(what).single()).click();
    }

    private static void answer(BrowserlessUIContext window, String what, String said) {
        words(window).setValue(said);
        var dialog = window.find(Dialog.class).single();
        window.test(window.find(Button.class, dialog).withText(what).single()).click();
    }

    private static TextArea words(BrowserlessUIContext window) {
        return window.find(TextArea.class, window.find(Dialog.class).single()).single();
    }

    private static List<String> labels(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static List<String> links(BrowserlessUIContext window) {
        return window.find(Anchor.class).all().stream()
                .map(anchor -> anchor.getElement().getTextRecursively())
                .toList();
    }

    private static List<String> changed(BrowserlessUIContext window, String tag) {
        return window.find(HtmlContainer.class).all().stream()
                .filter(part -> part.getElement().getTag().equals(tag))
                .map(HtmlContainer::getText)
                .toList();
    }

    private Status state() {
        return given.as(manager, () -> entries.get(entry.id())).status();
    }
}
