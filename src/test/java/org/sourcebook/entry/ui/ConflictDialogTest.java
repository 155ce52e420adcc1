package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.History;
import org.sourcebook.entry.VersionRow;
import org.sourcebook.entry.ui.Clash.Choice;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people edit the same entry at once. */
@SourcebookTest
class ConflictDialogTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    History history;

    Screens screens;
    Account leila;
    Account omid;
    Collection collection;
    Entry entry;

    @BeforeEach
    void an_entry_that_two_edit() {
        screens = new Screens(program);
        var manager = given.member("Manager");
        collection = given.collectionOf(manager);
        leila = given.memberOf(collection, manager, Role.EDITOR);
        omid = given.memberOf(collection, manager, Role.REVIEWER);
        entry = given.draft(leila, collection.id(), Base.ENTITY, "Kirsty");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void changes_of_different_parts_are_saved_together_and_told() {
        var hers = editing(leila);
        var his = editing(omid);
        hers.type("Title", "Kristy");
        hers.click("Save");
        typeInto(his, "Citizenship", "British");
        his.click("Save");

        assertThat(his.window().find(ConflictDialog.class).exists()).isFalse();
        assertThat(his.notices())
                .containsExactlyInAnyOrder(
                        "Others had saved meanwhile. Taken over from them: Title (EDITOR).",
                        "E-1 is saved as version 3.");
        assertThat(now())
                .isEqualTo(entry.content().withTitle("Kristy").with("citizenship", List.of(FieldValue.of("British"))));
    }

    @Test
    void changes_of_the_same_part_are_shown_to_the_second_who_saves_theirs() {
        var his = editing(omid);
        disputeTitle(his);
        assertThat(dialog(his).getElement().getTextRecursively())
                .contains("EDITOR saved version 2", "They changedKirstyKristy", "You changedKirstyKirstie");
        assertThat(now().title()).isEqualTo("Kristy");

        his.click("Save my choice");
        assertThat(now().title()).isEqualTo("Kirstie");
        assertThat(his.window().find(EntryForm.class).exists()).isFalse();
    }

    @Test
    void who_takes_over_the_change_of_the_other_saves_the_rest_of_their_own() {
        var his = editing(omid);
        typeInto(his, "Citizenship", "British");
        disputeTitle(his);
        choose(his, "Theirs");
        his.click("Save my choice");
        assertThat(now())
                .isEqualTo(entry.content().withTitle("Kristy").with("citizenship", List.of(FieldValue.of("British"))));
    }

    @Test
    void something_else_than_either_is_saved_and_both_remain_in_the_history() {
        var his = editing(omid);
        disputeTitle(his);
        choose(his, "Something else");
        var edited = his.window()
                .find(TextArea.class)
                .withAriaLabel("What is to be saved for Title")
                .single();
        assertThat(edited.getValue()).isEqualTo("Kirstie");
        his.window().test(edited).setValue("Kirsty or Kristy");
        his.click("Save my choice");

        assertThat(now().title()).isEqualTo("Kirsty or Kristy");
        assertThat(given.as(leila, () -> history.of(entry.id(), Integer.MAX_VALUE, 100)))
                .extracting(VersionRow::title)
                .containsExactly("Kirsty or Kristy", "Kirstie", "Kristy", "Kirsty");
    }

    @Test
    void a_field_of_several_values_keeps_what_both_have_found() {
        var his = editing(omid);
        save(entry.content().with("citizenship", List.of(FieldValue.of("British"))));
        typeInto(his, "Citizenship", "Swiss");
        his.click("Save");
        choose(his, "Both");
        his.click("Save my choice");
        assertThat(now().values("citizenship")).containsExactly(FieldValue.of("British"), FieldValue.of("Swiss"));
    }

    @Test
    void only_a_field_of_several_values_offers_both() {
        var his = editing(omid);
        disputeTitle(his);
        assertThat(choices(his).getListDataView().getItems())
                .containsExactly(Choice.MINE, Choice.THEIRS, Choice.EDITED);
    }

    @Test
    void very_long_texts_are_shown_in_brief() {
        var his = editing(omid);
        save(entry.content().with("about", List.of(FieldValue.of("a".repeat(1_000_000)))));
        var about = his.window().find(TextArea.class).withAriaLabel("About").single();
        his.window().test(about).setValue("b".repeat(1_000_000));
        his.click("Save");
        assertThat(dialog(his).getElement().getTextRecursively())
                .contains("aaaa", "bbbb", "996,000 characters")
                .hasSizeLessThan(10_000);
    }

    @Test
    void whoever_goes_back_to_the_form_finds_what_they_typed() {
        var his = editing(omid);
        disputeTitle(his);
        his.click("Back to the form");
        assertThat(his.field("Title").getValue()).isEqualTo("Kirstie");
        assertThat(now().title()).isEqualTo("Kristy");
    }

    private void disputeTitle(EntryWindow his) {
        save(entry.content().withTitle("Kristy"));
        his.type("Title", "Kirstie");
        his.click("Save");
    }

    private void save(Content content) {
        given.as(leila, () -> editing.save(entry.id(), 1, content, ""));
    }

    private EntryWindow editing(Account account) {
        var window = new EntryWindow(screens.of(account));
        window.read(EntryNavigation.toEntry(collection.slug(), entry.number()));
        window.click("Edit");
        return window;
    }

    private static void typeInto(EntryWindow window, String label, String text) {
        window.window()
                .test(window.window().find(TextField.class).withAriaLabel(label).single())
                .setValue(text);
    }

    private static Dialog dialog(EntryWindow window) {
        return window.window().find(ConflictDialog.class).single();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Choice> choices(EntryWindow window) {
        return window.window().find(RadioButtonGroup.class).single();
    }

    private static void choose(EntryWindow window, String label) {
        window.window().test(choices(window)).selectItem(label);
    }

    private Content now() {
        return given.as(leila, () -> entries.get(entry.id())).content();
    }
}
