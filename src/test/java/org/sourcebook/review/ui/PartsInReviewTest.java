package org.sourcebook.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.Suggestions;
import org.sourcebook.kernel.Base;
import org.sourcebook.review.Reviews;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class PartsInReviewTest {

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

    @Autowired
    Suggestions suggestions;

    Screens screens;
    Account manager;
    Account editor;
    Account reviewer;
    Collection collection;
    Entry entry;

    @BeforeEach
    void a_submitted_change_of_title_and_tags() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        reviewer = given.memberOf(collection, manager, Role.REVIEWER);
        entry = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        given.as(editor, () -> reviews.submit(entry.id(), 1, ""));
        given.as(reviewer, () -> reviews.approve(entry.id(), 1, ""));
        var changed = entry.content().withTitle("A later report").withTags(List.of("print"));
        given.as(editor, () -> editing.save(entry.id(), 1, changed, ""));
        given.as(editor, () -> reviews.submit(entry.id(), 2, ""));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void some_parts_are_accepted_and_one_goes_back_with_a_reason() {
        var window = review(reviewer);
        assertThat(offered(window)).contains("Approve", "Request changes");
        choose(window, "Title", "Accept");
        assertThat(offered(window)).doesNotContain("Approve", "Request changes");
        choose(window, "Tags", "Send back");
        press(window, "Accept 1, send 1 back");
        assertThat(area(window, "What is to be changed, and why").getErrorMessage())
                .isEqualTo("Say what is to be changed.");
        assertThat(now().status()).isEqualTo(Status.IN_REVIEW);

        write(window, "What is to be changed, and why", "Whose tag?");
        press(window, "Accept 1, send 1 back");
        assertThat(now().status()).isEqualTo(Status.CHANGES_REQUESTED);
        assertThat(now().approvedVersion()).contains(3);
        assertThat(given.as(reviewer, drafts::mine)).isEmpty();
    }

    @Test
    void what_was_chosen_and_typed_stands_there_again() {
        var tab = review(reviewer);
        choose(tab, "Title", "Suggest other words");
        write(tab, "What it should say", "A later printed report");
        tab.roundTrip();

        var again = review(reviewer);
        assertThat(area(again, "What it should say").getValue()).isEqualTo("A later printed report");
        choose(again, "Tags", "Accept");
        press(again, "Accept 1, send 1 back");
        assertThat(given.as(editor, () -> suggestions.of(entry.id())))
                .singleElement()
                .satisfies(suggestion ->
                        assertThat(suggestion.change().after().title()).isEqualTo("A later printed report"));
    }

    @Test
    void the_rest_is_accepted_at_once() {
        var window = review(reviewer);
        choose(window, "Title", "Accept");
        press(window, "Accept the other part");
        press(window, "Accept 2 parts");
        assertThat(now().approvedVersion()).contains(2);
    }

    @Test
    void one_s_own_part_cannot_be_accepted() {
        var changed = entry.content().withTitle("A third report").withTags(List.of("print"));
        given.as(reviewer, () -> editing.save(entry.id(), 2, changed, ""));
        given.as(editor, () -> reviews.submit(entry.id(), 3, ""));

        var window = review(reviewer);
        assertThat(choices(window, "Title")).containsExactly("Send back");
        assertThat(choices(window, "Tags")).containsExactly("Accept", "Send back");
    }

    @Test
    void an_editor_decides_nothing() {
        assertThat(review(editor)
                        .find(RadioButtonGroup.class)
                        .withCondition(group -> group.getAriaLabel().isPresent())
                        .all())
                .isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_reviewer_is_asked_to_review_it_and_finds_it_among_what_they_were_asked_for() {
        var window = review(manager);
        ComboBox<Object> box =
                window.find(ComboBox.class).withCaption("Reviewer").single();
        window.test(box).selectItem(reviewer.name());

        assertThat(askedFor(reviewer)).contains("A later report", "for " + reviewer.name());
        assertThat(askedFor(manager)).contains("Nobody has asked you for a review");
    }

    /** What somebody's queue shows of what they were asked to review. */
    @SuppressWarnings("unchecked")
    private String askedFor(Account account) {
        var window = screens.of(account);
        Screens.read(window, ReviewNavigation.toQueue(collection.slug()));
        RadioButtonGroup<Object> shown =
                window.find(RadioButtonGroup.class).withCaption("Show").single();
        window.test(shown).selectItem("What I was asked to review");
        return window.find(MasterDetailLayout.class)
                .single()
                .getMaster()
                .getElement()
                .getTextRecursively();
    }

    private BrowserlessUIContext review(Account account) {
        var window = screens.of(account);
        Screens.read(window, ReviewNavigation.toReview(collection.slug(), entry.number()));
        return window;
    }

    private static void choose(BrowserlessUIContext window, String part, String what) {
        window.test(group(window, part)).selectItem(what);
        window.roundTrip();
    }

    private static List<String> choices(BrowserlessUIContext window, String part) {
        var group = group(window, part);
        return group.getListDataView()
                .getItems()
                .map(item -> group.getItemLabelGenerator().apply(item))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Object> group(BrowserlessUIContext window, String part) {
        return window.find(RadioButtonGroup.class)
                .withAriaLabel("What to do with " + part)
                .single();
    }

    private static void write(BrowserlessUIContext window, String label, String text) {
        window.test(area(window, label)).setValue(text);
        window.roundTrip();
    }

    private static TextArea area(BrowserlessUIContext window, String label) {
        return window.find(TextArea.class).withCaption(label).single();
    }

    private static void press(BrowserlessUIContext window, String what) {
        window.test(window.find(Button.class).withText(what).single()).click();
    }

    private static List<String> offered(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }

    private Entry now() {
        return given.as(manager, () -> entries.get(entry.id()));
    }
}
