package org.sourcebook.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.discussion.Comment.Written;
import org.sourcebook.discussion.DiscussionThread;
import org.sourcebook.discussion.Threads;
import org.sourcebook.entry.DraftLine;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.ui.EntryNavigation;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A comment that is typed and not sent stands in its form again, in another window as after a closed tab. */
@SourcebookTest
class DraftsInDiscussionTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Threads threads;

    @Autowired
    Drafts drafts;

    private Screens screens;
    private Account commenter;
    private Collection collection;
    private Entry entry;

    @BeforeEach
    void an_entry() {
        screens = new Screens(program);
        var manager = given.member("Manager");
        collection = given.collectionOf(manager);
        commenter = given.memberOf(collection, manager, Role.COMMENTER);
        entry = given.draft(manager, collection.id(), Base.SOURCE, "A report");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_first_comment_of_a_thread_stands_there_again_and_is_gone_once_sent() {
        var tab = reading();
        click(tab, "Begin a thread");
        write(tab, "Which date?");
        assertThat(said(tab)).contains("Not saved. Kept at ");

        var again = reading();
        assertThat(said(again)).contains(", and not sent.");
        assertThat(field(again).getValue()).isEqualTo("Which date?");
        click(again, "Begin");
        assertThat(comments()).containsExactly("Which date?");
        assertThat(kept()).isEmpty();
        assertThat(reading().find(TextArea.class).exists()).isFalse();
    }

    @Test
    void an_answer_stands_in_its_thread_again_and_nowhere_else() {
        given.as(commenter, () -> threads.open(entry.id(), null, "First"));
        given.as(commenter, () -> threads.open(entry.id(), null, "Second"));
        var tab = reading();
        tab.test(tab.find(Button.class).withText("Answer").all().getLast()).click();
        write(tab, "The later.");

        var again = reading();
        assertThat(field(again).getValue()).isEqualTo("The later.");
        click(again, "Send");
        assertThat(threads().getLast().comments()).hasSize(2);
        assertThat(threads().getFirst().comments()).hasSize(1);
    }

    @Test
    void a_change_of_a_comment_stands_there_again_and_can_be_begun_anew() {
        given.as(commenter, () -> threads.open(entry.id(), null, "As sent"));
        var tab = reading();
        tab.test(tab.find(Button.class).withAriaLabel("Change this comment").single())
                .click();
        write(tab, "As changed");

        var again = reading();
        assertThat(field(again).getValue()).isEqualTo("As changed");
        click(again, "Begin anew");
        assertThat(field(again).getValue()).isEqualTo("As sent");
        assertThat(kept()).isEmpty();
    }

    @Test
    void whoever_cancels_or_empties_the_field_keeps_nothing() {
        var tab = reading();
        click(tab, "Begin a thread");
        write(tab, "Which date?");
        write(tab, " ");
        assertThat(kept()).isEmpty();
        write(tab, "Which place?");
        assertThat(kept()).extracting(DraftLine::label).containsExactly("Which place?");
        click(tab, "Cancel");
        assertThat(kept()).isEmpty();
    }

    private BrowserlessUIContext reading() {
        var window = screens.of(commenter);
        window.getUI().navigate(EntryNavigation.toEntry(collection.slug(), entry.number()));
        return window;
    }

    private static void click(BrowserlessUIContext window, String label) {
        window.test(window.find(Button.class).withText(label).single()).click();
    }

    private static void write(BrowserlessUIContext window, String text) {
        window.test(field(window)).setValue(text);
        window.roundTrip();
    }

    private static TextArea field(BrowserlessUIContext window) {
        return window.find(TextArea.class).single();
    }

    private static String said(BrowserlessUIContext window) {
        var beside = window.find(MasterDetailLayout.class).single().getDetail();
        return beside.getElement().getTextRecursively();
    }

    private List<DraftLine> kept() {
        return given.as(commenter, drafts::mine);
    }

    private List<DiscussionThread> threads() {
        return given.as(commenter, () -> threads.of(entry.id()));
    }

    private List<String> comments() {
        return threads().stream()
                .flatMap(thread -> thread.comments().stream())
                .map(Written.class::cast)
                .map(Written::text)
                .toList();
    }
}
