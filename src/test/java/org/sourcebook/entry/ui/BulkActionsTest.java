package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.design.BulkBar;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class BulkActionsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Entries entries;

    @Autowired
    Life life;

    Screens screens;
    Account manager;
    Account editor;
    Collection collection;
    Entry own;
    Entry foreign;

    @BeforeEach
    void a_draft_of_the_editor_and_one_of_another() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        own = given.draft(editor, collection.id(), Base.SOURCE, "A draft");
        foreign = given.draft(manager, collection.id(), Base.SOURCE, "Draft of another");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void an_editor_trashes_own_drafts_after_a_question_and_is_told_what_could_not_be_done_and_why() {
        var window = list(editor);
        choose(window, 0, 1);
        window.click("Move own drafts to trash");
        assertThat(window.titles()).hasSize(2);
        window.confirm();
        var report = window.window().find(Dialog.class).single();
        assertThat(report.getElement().getTextRecursively())
                .contains("Done for 1 entry.", "It could not be done for 1 entry:", "S-2 Draft of another: Your role");
        assertThat(window.titles()).containsExactly("Draft of another");
    }

    @Test
    void only_what_can_be_done_to_any_of_the_chosen_is_offered() {
        var window = list(editor);
        choose(window, 1);
        assertThat(offered(window)).containsExactly("Submit", "Add tag");
        choose(window, 0, 1);
        assertThat(offered(window)).containsExactly("Submit", "Add tag", "Move own drafts to trash");

        var all = list(manager);
        choose(all, 1);
        assertThat(offered(all)).containsExactly("Submit", "Add tag", "Move to trash");
        given.run(editor, () -> life.submit(own.id(), 1, ""));
        var later = list(manager);
        choose(later, 0);
        assertThat(offered(later)).containsExactly("Approve", "Add tag", "Move to trash");
    }

    @Test
    void nothing_is_offered_for_what_lies_in_the_trash() {
        given.run(manager, () -> life.trash(own.id()));
        var window = new EntryWindow(screens.of(manager));
        window.open(EntryNavigation.toList(collection.slug(), Base.SOURCE), "status", "trashed");
        choose(window, 0);
        assertThat(offered(window)).isEmpty();
    }

    @Test
    void many_are_submitted_after_a_question_that_takes_a_note() {
        var window = list(editor);
        choose(window, 0, 1);
        window.click("Submit");
        var dialog = window.window().find(Dialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Submit 2 entries for review?");
        assertThat(states()).containsExactly(Status.DRAFT, Status.DRAFT);

        var note = window.window().find(TextArea.class, dialog).single();
        note.setValue("x".repeat(1_001));
        window.clickIn(dialog, "Submit");
        assertThat(note.isInvalid()).isTrue();
        assertThat(states()).containsExactly(Status.DRAFT, Status.DRAFT);

        note.setValue("Please look");
        window.clickIn(dialog, "Submit");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(states()).containsExactly(Status.IN_REVIEW, Status.IN_REVIEW);
    }

    @Test
    void a_tag_for_many_must_not_be_empty() {
        var window = list(editor);
        choose(window, 0, 1);
        window.click("Add tag");
        var dialog = window.window().find(Dialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Add a tag to 2 entries");
        window.clickIn(dialog, "Add");
        assertThat(dialog.isOpened()).isTrue();
        assertThat(window.window().find(ComboBox.class, dialog).single().isInvalid())
                .isTrue();
    }

    private EntryWindow list(Account account) {
        var window = new EntryWindow(screens.of(account));
        window.open(EntryNavigation.toList(collection.slug(), Base.SOURCE));
        return window;
    }

    private static void choose(EntryWindow window, int... rows) {
        window.grid().getComponent().deselectAll();
        for (int row : rows) {
            window.grid().select(row);
        }
    }

    private static List<String> offered(EntryWindow window) {
        return window
                .window()
                .find(Button.class, window.window().find(BulkBar.class).single())
                .all()
                .stream()
                .map(Button::getText)
                .toList();
    }

    private List<Status> states() {
        return List.of(own, foreign).stream()
                .map(entry -> given.as(manager, () -> entries.get(entry.id())).status())
                .toList();
    }
}
