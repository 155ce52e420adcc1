package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Relation;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Draft;
import org.sourcebook.entry.DraftForm;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is typed and not saved is offered again, in another window as after a closed tab or on another machine. */
@SourcebookTest
class DraftsInFormsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    Drafts drafts;

    private Screens screens;
    private Account manager;
    private Account editor;
    private Collection collection;
    private Entry report;

    @BeforeEach
    void an_entry() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        report = given.draft(editor, collection.id(), Base.SOURCE, "A report");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void what_was_typed_into_an_entry_is_offered_again_and_gone_once_it_is_saved() {
        var tab = editing();
        tab.type("Title", "A longer title");
        typeInto(tab, "Published", "9 Sept 2019");
        assertThat(tab.saidBeside()).contains("Not saved. Kept at ");

        var again = editing();
        assertThat(again.field("Title").getValue()).isEqualTo("A report");
        assertThat(again.saidBeside()).contains("and not saved: A longer title");
        again.click("Go on with it");
        assertThat(again.field("Title").getValue()).isEqualTo("A longer title");
        assertThat(labelled(again, "Published").getValue()).isEqualTo("2019-09-09");
        again.click("Save");

        assertThat(saved().title()).isEqualTo("A longer title");
        assertThat(saved().values("published")).containsExactly(FieldValue.of("2019-09-09"));
        assertThat(kept(DraftForm.ENTRY)).isEmpty();
        assertThat(editing().saidBeside()).doesNotContain("and not saved");
    }

    @Test
    void what_is_no_value_yet_comes_back_too() {
        String form = EntryNavigation.toNew(collection.slug(), Base.EVENT);
        var tab = at(form);
        typeInto(tab, "Why (optional, kept in the history)", "half a reas");
        typeInto(tab, "Who says so", "a voice without a value");
        tab.click("Add name");
        typeInto(tab, "Note", "a note without a name");

        var again = at(form);
        again.click("Go on with it");
        assertThat(values(again)).contains("half a reas", "a voice without a value", "a note without a name");
        again.type("Title", "An event");
        again.click("Save");
        assertThat(again.saidBeside())
                .contains("A row has no name yet.", "Somebody or a source is named for a value that is missing.");
        assertThat(again.notices()).isEmpty();
    }

    @Test
    void a_link_that_still_lacks_where_it_leads_comes_back() {
        var tab = editing();
        tab.click("Add link");
        choose(tab, "mentions");

        var again = editing();
        again.click("Go on with it");
        assertThat(relation(again).getValue().key()).isEqualTo("mentions");
        again.click("Save");
        assertThat(again.saidBeside()).contains("A link still lacks its relation or the entry that it leads to.");
        assertThat(kept(DraftForm.ENTRY)).hasSize(1);
    }

    @Test
    void what_changed_meanwhile_is_said_and_both_are_brought_together() {
        editing().type("Title", "My title");
        var other = report.content().with("published", List.of(FieldValue.of("1988")));
        given.as(manager, () -> editing.save(report.id(), 1, other, ""));

        var again = editing();
        assertThat(again.saidBeside())
                .contains("Meanwhile Manager saved version 2; changed since you began: Published");
        again.click("Go on with it");
        again.click("Save");

        assertThat(saved().title()).isEqualTo("My title");
        assertThat(saved().values("published")).containsExactly(FieldValue.of("1988"));
    }

    @Test
    void what_others_changed_in_the_same_field_is_asked_about_when_it_is_saved() {
        editing().type("Title", "My title");
        given.as(manager, () -> editing.save(report.id(), 1, report.content().withTitle("Their title"), ""));

        var again = editing();
        again.click("Go on with it");
        again.click("Save");
        assertThat(again.window().find(ConflictDialog.class).exists()).isTrue();
        assertThat(kept(DraftForm.ENTRY)).hasSize(1);
        again.click("Save my choice");
        assertThat(saved().title()).isEqualTo("My title");
        assertThat(kept(DraftForm.ENTRY)).isEmpty();
    }

    @Test
    void a_new_entry_is_offered_again_and_so_is_a_second_one() {
        for (String title : List.of("First", "Second")) {
            var tab = at(EntryNavigation.toNew(collection.slug(), Base.EVENT));
            tab.type("Title", title);
        }
        var again = at(EntryNavigation.toNew(collection.slug(), Base.EVENT));
        assertThat(again.saidBeside()).contains("and not saved: First", "and not saved: Second");
        again.clickIn(offer(again, "First"), "Discard");
        again.confirm();
        assertThat(again.saidBeside()).doesNotContain("and not saved: First");
        again.clickIn(offer(again, "Second"), "Go on with it");
        again.click("Save");
        assertThat(again.notices()).containsExactly("V-1 is saved as version 1.");
        assertThat(given.as(editor, drafts::mine)).isEmpty();
    }

    @Test
    void a_draft_that_is_taken_up_in_two_windows_is_kept_by_each() {
        editing().type("Title", "Begun");
        var one = editing();
        var other = editing();
        one.click("Go on with it");
        other.click("Go on with it");
        one.type("Title", "Begun and one");
        other.type("Title", "Begun and other");
        assertThat(kept(DraftForm.ENTRY)).extracting(Draft::label).containsExactly("Begun and other", "Begun and one");
        one.click("Save");
        assertThat(kept(DraftForm.ENTRY)).extracting(Draft::label).containsExactly("Begun and other");
    }

    @Test
    void what_is_typed_to_settle_a_clash_is_kept_too() {
        var mine = editing();
        mine.type("Title", "My title");
        given.as(manager, () -> editing.save(report.id(), 1, report.content().withTitle("Their title"), ""));
        mine.click("Save");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Clash.Choice> choice =
                mine.window().find(RadioButtonGroup.class).single();
        mine.window().test(choice).selectItem("Something else");
        var edited = mine.window()
                .find(TextArea.class)
                .withAriaLabel("What is to be saved for Title")
                .single();
        mine.window().test(edited).setValue("Our title");
        mine.window().roundTrip();
        assertThat(kept(DraftForm.ENTRY)).extracting(Draft::label).containsExactly("Our title");
    }

    @Test
    void a_save_that_changes_nothing_says_so() {
        var window = editing();
        window.click("Save");
        assertThat(window.notices()).containsExactly("Nothing was changed, so nothing was saved.");
    }

    @Test
    void the_entry_itself_says_that_something_was_typed_and_leads_there() {
        editing().type("Title", "A longer title");
        var reading = at(EntryNavigation.toEntry(collection.slug(), report.number()));
        assertThat(reading.saidBeside()).contains("You began a change");
        assertThat(reading.window()
                        .find(Anchor.class)
                        .withText("Go on with it")
                        .single()
                        .getHref())
                .isEqualTo(EntryNavigation.toEdit(collection.slug(), report.number()));
    }

    @Test
    void the_start_page_lists_it_and_discards_it() {
        editing().type("Title", "A longer title");
        var home = at("");
        assertThat(home.said()).contains("Typed and not saved", "S-1", "A longer title", collection.name());
        home.clickLabelled("Discard what you typed: A longer title");
        home.confirm();
        assertThat(home.said()).doesNotContain("Typed and not saved");
        assertThat(kept(DraftForm.ENTRY)).isEmpty();
    }

    @Test
    void whoever_leaves_keeps_it_or_discards_it() {
        var tab = editing();
        tab.type("Title", "Another");
        tab.click("Cancel");
        tab.confirm();
        assertThat(kept(DraftForm.ENTRY)).extracting(Draft::label).containsExactly("Another");

        var second = editing();
        second.click("Go on with it");
        second.type("Title", "Another again");
        second.click("Cancel");
        second.window().test(second.window().find(ConfirmDialog.class).single()).reject();
        assertThat(kept(DraftForm.ENTRY)).isEmpty();
        assertThat(second.window().find(EntryForm.class).exists()).isFalse();
    }

    @Test
    void a_link_that_is_being_added_comes_back_where_it_was_begun() {
        var tab = at(EntryNavigation.toEntry(collection.slug(), report.number()));
        tab.click("Add link");
        choose(tab, "mentions");

        var again = at(EntryNavigation.toEntry(collection.slug(), report.number()));
        assertThat(again.saidBeside()).contains("You began a link");
        again.click("Add link");
        assertThat(relation(again).getValue().key()).isEqualTo("mentions");
        again.clickIn(again.window().find(Dialog.class).single(), "Cancel");
        assertThat(kept(DraftForm.LINK)).isEmpty();
    }

    private EntryWindow editing() {
        return at(EntryNavigation.toEdit(collection.slug(), report.number()));
    }

    private EntryWindow at(String address) {
        var window = new EntryWindow(screens.of(editor));
        window.open(address);
        return window;
    }

    private List<Draft> kept(DraftForm form) {
        return given.as(editor, () -> drafts.at(DraftPlace.on(report, form)));
    }

    private Content saved() {
        return given.as(
                        editor,
                        () -> entries.get(
                                collection.id(), EntryNumber.parse("S-1").orElseThrow()))
                .content();
    }

    private static Component offer(EntryWindow window, String title) {
        return window.window()
                .find(Section.class)
                .withClassName("sb-draft-offer")
                .withCondition(offer -> offer.getElement().getTextRecursively().contains(title))
                .single();
    }

    private static List<String> values(EntryWindow window) {
        return window.window().find(TextField.class).all().stream()
                .map(TextField::getValue)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Relation> relation(EntryWindow window) {
        return window.window().find(ComboBox.class).withAriaLabel("Relation").single();
    }

    private static void choose(EntryWindow window, String key) {
        var box = relation(window);
        window.window()
                .test(box)
                .selectItem(box.getListDataView()
                        .getItems()
                        .filter(item -> item.key().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .label());
        window.window().roundTrip();
    }

    private static void typeInto(EntryWindow window, String label, String text) {
        window.window().test(labelled(window, label)).setValue(text);
        window.window().roundTrip();
    }

    private static TextField labelled(EntryWindow window, String label) {
        return window.window()
                .find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel())
                        || field.getAriaLabel().filter(label::equals).isPresent())
                .all()
                .getFirst();
    }
}
