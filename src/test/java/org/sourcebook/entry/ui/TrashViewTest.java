package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sourcebook.db.Tables.TRASHED_ENTRY;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
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
class TrashViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Entries entries;

    @Autowired
    Life life;

    @Autowired
    DSLContext db;

    Screens screens;
    Account manager;
    Account editor;
    Collection collection;
    Entry entry;

    @BeforeEach
    void a_draft() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        entry = given.draft(editor, collection.id(), Base.SOURCE, "A report");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void an_entry_is_put_into_the_trash_after_a_question_and_restored_from_there() {
        var window = new EntryWindow(screens.of(editor));
        window.read(EntryNavigation.toEntry(collection.slug(), entry.number()));
        clickBeside(window, "Move to trash");
        assertThat(state()).isEqualTo(Status.DRAFT);
        window.confirm();
        assertThat(state()).isEqualTo(Status.TRASHED);
        assertThat(window.said()).contains("No sources yet");

        window.read(EntryNavigation.toTrash(collection.slug()));
        assertThat(lines(window)).singleElement().asString().startsWith("S-1A report");
        window.click("Restore");
        assertThat(state()).isEqualTo(Status.DRAFT);
        assertThat(window.notices()).containsExactly("S-1 is back as it was.");
        assertThat(window.said()).contains("The trash is empty");
    }

    @Test
    void an_entry_in_the_trash_can_be_restored_where_it_stands_and_not_be_edited() {
        var window = new EntryWindow(screens.of(editor));
        window.read(EntryNavigation.toEntry(collection.slug(), entry.number()));
        clickBeside(window, "Move to trash");
        window.confirm();
        assertThat(beside(window)).contains("Restore", "History").doesNotContain("Edit", "Move to trash", "Add link");
        clickBeside(window, "Restore");
        assertThat(state()).isEqualTo(Status.DRAFT);
        assertThat(beside(window)).contains("Edit");
        assertThat(window.titles()).containsExactly("A report");
    }

    @Test
    void restoring_is_offered_to_editors_for_their_own_drafts_and_to_managers_for_everything() {
        var foreign = given.draft(manager, collection.id(), Base.SOURCE, "A report of another");
        List.of(entry, foreign).forEach(trashed -> given.run(manager, () -> life.trash(trashed.id())));
        var window = new EntryWindow(screens.of(editor));
        window.read(EntryNavigation.toTrash(collection.slug()));
        assertThat(lines(window)).hasSize(2);
        assertThat(lines(window))
                .filteredOn(line -> line.endsWith("Restore"))
                .singleElement()
                .asString()
                .startsWith("S-1");
        window.read(EntryNavigation.toEntry(collection.slug(), foreign.number()));
        assertThat(beside(window)).doesNotContain("Restore");

        var all = new EntryWindow(screens.of(manager));
        all.read(EntryNavigation.toTrash(collection.slug()));
        assertThat(lines(all)).hasSize(2).allMatch(line -> line.endsWith("Restore"));
    }

    @Test
    void the_trash_says_who_trashed_what_and_what_was_trashed_last_comes_first() {
        var later = given.draft(editor, collection.id(), Base.ENTITY, "A person");
        given.run(editor, () -> life.trash(entry.id()));
        given.run(manager, () -> life.trash(later.id()));
        var reviewer = given.memberOf(collection, manager, Role.REVIEWER);
        var window = new EntryWindow(screens.of(reviewer));
        window.read(EntryNavigation.toTrash(collection.slug()));
        assertThat(lines(window))
                .containsExactly(
                        "E-1A persontrashed by Manager, this minute",
                        "S-1A reporttrashed by " + editor.name() + ", this minute");

        given.run(manager, () -> life.restore(later.id()));
        given.run(editor, () -> life.trash(later.id()));
        window.read(EntryNavigation.toTrash(collection.slug()));
        assertThat(lines(window).getFirst()).contains("trashed by " + editor.name());
    }

    @Test
    void a_manager_deletes_for_good_what_has_lain_there_long_enough_and_says_why() {
        given.run(manager, () -> life.trash(entry.id()));
        var window = new EntryWindow(screens.of(manager));
        window.read(EntryNavigation.toTrash(collection.slug()));
        assertThat(lines(window)).singleElement().asString().contains("Can be deleted for good from ");
        db.update(TRASHED_ENTRY)
                .set(TRASHED_ENTRY.TRASHED_AT, Instant.EPOCH)
                .where(TRASHED_ENTRY.ENTRY_ID.eq(entry.id()))
                .execute();

        window.read(EntryNavigation.toTrash(collection.slug()));
        window.click("Delete for good");
        var dialog = window.window().find(Dialog.class).single();
        window.window()
                .test(window.window().find(TextArea.class, dialog).single())
                .setValue("Asked for by the person.");
        window.clickIn(dialog, "Delete for good");
        assertThat(window.notices()).containsExactly("S-1 is deleted for good.");
        assertThat(window.said()).contains("The trash is empty");
    }

    @Test
    void the_trash_is_offered_to_editors_for_their_own_drafts_alone() {
        var foreign = given.draft(manager, collection.id(), Base.SOURCE, "A report of another");
        var window = new EntryWindow(screens.of(editor));
        window.read(EntryNavigation.toEntry(collection.slug(), foreign.number()));
        assertThat(beside(window)).contains("Edit").doesNotContain("Move to trash");
        window.read(EntryNavigation.toEntry(collection.slug(), entry.number()));
        assertThat(beside(window)).contains("Edit", "Move to trash");
    }

    @Test
    void the_trash_is_open_to_editors_alone() {
        var commenter = given.memberOf(collection, manager, Role.COMMENTER);
        var window = new EntryWindow(screens.of(commenter));
        assertThat(window.read(EntryNavigation.toTrash(collection.slug())))
                .contains("It is for those who may create and edit entries.");
    }

    private static List<String> lines(EntryWindow window) {
        return window.window().findInView(ListItem.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    private static List<String> beside(EntryWindow window) {
        return window
                .window()
                .find(Button.class, window.window().find(EntryPanel.class).single())
                .all()
                .stream()
                .map(Button::getText)
                .toList();
    }

    private static void clickBeside(EntryWindow window, String label) {
        window.clickIn(window.window().find(EntryPanel.class).single(), label);
    }

    private Status state() {
        return given.as(manager, () -> entries.get(entry.id())).status();
    }
}
