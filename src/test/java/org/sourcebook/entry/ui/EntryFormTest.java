package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Kind;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.Name;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class EntryFormTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Kinds kinds;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    Screens screens;
    Account manager;
    Account editor;
    Collection collection;

    @BeforeEach
    void a_collection() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void what_is_filled_in_becomes_an_entry_which_is_then_shown() {
        var window = creating(Base.SOURCE);
        window.type("Title", "  A report ");
        typeInto(window, "Published", "9 Sept 2019");
        window.click("Save");

        assertThat(window.address()).isEqualTo(EntryNavigation.toEntry(collection.slug(), number("S-1")));
        assertThat(window.notices()).containsExactly("S-1 is saved as version 1.");
        assertThat(entry("S-1").content().title()).isEqualTo("A report");
        assertThat(entry("S-1").content().values("published")).containsExactly(FieldValue.of("2019-09-09"));
        assertThat(window.titles()).containsExactly("A report");
    }

    @Test
    void a_date_in_plain_words_is_turned_into_edtf_in_front_of_whoever_types_it() {
        var window = creating(Base.SOURCE);
        typeInto(window, "Published", "summer 1988");
        assertThat(labelled(window, "Published").getValue()).isEqualTo("summer 1988");
        assertThat(labelled(window, "Published").getHelperText()).isEqualTo("Means summer 1988");
        leave(labelled(window, "Published"));
        assertThat(labelled(window, "Published").getValue()).isEqualTo("1988-22");
        assertThat(labelled(window, "Published").getHelperText()).isEqualTo("Means summer 1988");
    }

    @Test
    void a_date_is_not_blamed_for_what_it_lacks_while_it_is_being_typed() {
        var window = creating(Base.SOURCE);
        typeInto(window, "Published", "late 19");
        assertThat(labelled(window, "Published").isInvalid()).isFalse();
        leave(labelled(window, "Published"));
        assertThat(labelled(window, "Published").isInvalid()).isTrue();
    }

    @Test
    void a_date_that_cannot_be_kept_is_said_at_its_field_and_nothing_typed_is_lost() {
        var window = creating(Base.SOURCE);
        window.type("Title", "A report");
        typeInto(window, "Published", "late 1988");
        window.click("Save");

        assertThat(editor(window, "published").getErrorMessage()).startsWith("“late 1988” is not a date");
        assertThat(editor(window, "published").isInvalid()).isTrue();
        assertThat(labelled(window, "Published").getValue()).isEqualTo("late 1988");
        assertThat(window.field("Title").getValue()).isEqualTo("A report");
        assertThat(window.address()).endsWith("/new");
        assertThat(window.said()).contains("No sources yet");
    }

    @Test
    void a_title_that_is_too_long_is_said_at_the_title() {
        var window = creating(Base.SOURCE);
        window.type("Title", "x".repeat(501));
        window.click("Save");
        assertThat(window.field("Title").isInvalid()).isTrue();
        assertThat(window.field("Title").getErrorMessage()).contains("500");
        assertThat(window.field("Title").getValue()).hasSize(501);

        window.type("Title", "Short enough");
        assertThat(window.field("Title").isInvalid()).isFalse();
    }

    @Test
    void a_retired_kind_is_offered_to_the_entries_that_have_it_and_to_no_other() {
        var old = given.draft(editor, collection.id(), Base.ENTITY, "A person");
        var person = old.content().kind();
        given.run(manager, () -> kinds.retire(collection.id(), person));

        assertThat(kinds(creating(Base.ENTITY))).doesNotContain("Person").contains("Organisation");
        assertThat(kinds(editing(old))).contains("Person", "Organisation");
    }

    @Test
    void saved_values_that_a_new_kind_has_no_field_for_are_named_and_kept() {
        var old = given.draft(editor, collection.id(), Base.ENTITY, "Somebody");
        save(old, old.content().with("citizenship", List.of(FieldValue.of("Swiss"))));
        var window = editing(entry("E-1"));
        kind(window, "Organisation");
        assertThat(window.saidBeside()).contains("Kept from the kind before, as it was saved: Citizenship.");
        window.click("Save");

        assertThat(entry("E-1").content().fields()).isEqualTo(fields("citizenship", "Swiss"));
        assertThat(window.saidBeside()).contains("Fields of the kind beforeCitizenshipSwiss");
    }

    @Test
    void what_was_typed_for_another_kind_is_named_and_comes_back_with_it() {
        var window = creating(Base.ENTITY);
        typeInto(window, "Citizenship", "Swiss");
        kind(window, "Place");
        assertThat(window.saidBeside())
                .contains("Place has no such field: Citizenship. What stands there is not saved");
        kind(window, "Person");
        assertThat(labelled(window, "Citizenship").getValue()).isEqualTo("Swiss");
        assertThat(window.saidBeside()).doesNotContain("has no such field");
    }

    @Test
    void values_and_names_are_put_into_another_order() {
        var old = given.draft(editor, collection.id(), Base.ENTITY, "Kirsty");
        save(
                old,
                old.content()
                        .withNames(List.of(Name.of("Kirsty"), Name.of("Kristy")))
                        .with("citizenship", List.of(FieldValue.of("Swiss"), FieldValue.of("British"))));
        var window = editing(entry("E-1"));
        press(window, window.window().find(RowsEditor.class).atIndex(1), "Move down");
        press(window, editor(window, "citizenship"), "Move up");
        window.click("Save");

        assertThat(entry("E-1").content().names()).containsExactly(Name.of("Kristy"), Name.of("Kirsty"));
        assertThat(entry("E-1").content().values("citizenship"))
                .containsExactly(FieldValue.of("British"), FieldValue.of("Swiss"));
    }

    @Test
    void a_language_is_taken_by_its_name_or_its_tag_and_what_is_none_is_refused() {
        var old = given.draft(editor, collection.id(), Base.ENTITY, "Raisi");
        save(old, old.content().withNames(List.of(Name.of("رئیسی"))));
        var window = editing(entry("E-1"));
        var language =
                window.window().find(CodeChoice.class).withAriaLabel("Language").single();
        assertThat(typed(language, "Persian")).isEqualTo("fa");
        assertThat(typed(language, "pers")).isEqualTo("fa");
        assertThat(typed(language, "ZH-hant")).isEqualTo("zh-Hant");
        assertThat(typed(language, "ckb")).isEqualTo("ckb");
        assertThat(language.isInvalid()).isFalse();

        assertThat(typed(language, "Klingonese")).isEqualTo("ckb");
        assertThat(language.isInvalid()).isTrue();
        assertThat(language.getErrorMessage()).startsWith("There is no language “Klingonese”.");
        assertThat(typed(language, "qqq")).isEqualTo("ckb");
        assertThat(typed(language, "fa")).isEqualTo("fa");
        assertThat(language.isInvalid()).isFalse();
    }

    private static String typed(CodeChoice box, String text) {
        ComponentUtil.fireEvent(box, new ComboBoxBase.CustomValueSetEvent<>(box, true, text));
        return box.getValue();
    }

    @Test
    void a_name_gets_its_script() {
        var old = given.draft(editor, collection.id(), Base.ENTITY, "Raisi");
        save(old, old.content().withNames(List.of(Name.of("رئیسی"))));
        var window = editing(entry("E-1"));
        @SuppressWarnings("unchecked")
        ComboBox<String> script =
                window.window().find(ComboBox.class).withAriaLabel("Script").single();
        window.window().test(script).selectItem("Arab Arabic");
        window.click("Save");

        assertThat(entry("E-1").content().names()).containsExactly(new Name("رئیسی", "", "Arab", "", null));
        assertThat(window.saidBeside()).contains("رئیسیArabic");
    }

    @Test
    void a_form_in_which_nothing_was_typed_is_left_without_a_question() {
        var window = creating(Base.SOURCE);
        window.read(EntryNavigation.toList(collection.slug(), Base.ENTITY));
        assertThat(window.isAsked()).isFalse();
        assertThat(window.address()).isEqualTo(EntryNavigation.toList(collection.slug(), Base.ENTITY));
    }

    @Test
    void whoever_leaves_what_they_typed_is_asked_first() {
        var window = creating(Base.SOURCE);
        window.type("Title", "A report");
        window.read(EntryNavigation.toList(collection.slug(), Base.ENTITY));
        assertThat(window.isAsked()).isTrue();
        assertThat(window.field("Title").getValue()).isEqualTo("A report");
        window.confirm();
        assertThat(window.address()).isEqualTo(EntryNavigation.toList(collection.slug(), Base.ENTITY));
    }

    @Test
    void whoever_cancels_what_they_typed_is_asked_first() {
        var old = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        var window = editing(old);
        window.type("Title", "Another title");
        window.click("Cancel");
        assertThat(window.isAsked()).isTrue();
        assertThat(window.field("Title").getValue()).isEqualTo("Another title");
        window.confirm();
        assertThat(window.window().find(EntryForm.class).exists()).isFalse();
        assertThat(entry("S-1").version()).isEqualTo(1);
    }

    @Test
    void the_form_of_an_entry_has_an_address_which_leads_back_to_the_entry_when_it_is_done() {
        var old = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        String form = EntryNavigation.toEdit(collection.slug(), old.number());
        var window = at(EntryNavigation.toEntry(collection.slug(), old.number()), "tag", "geneva");
        window.click("Edit");
        assertThat(window.address()).isEqualTo(form + "?tag=geneva");

        var sent = at(form);
        assertThat(sent.field("Title").getValue()).isEqualTo("A report");
        sent.type("Title", "Another title");
        sent.click("Save");
        assertThat(sent.address()).isEqualTo(EntryNavigation.toEntry(collection.slug(), old.number()));

        window.click("Cancel");
        assertThat(window.address())
                .isEqualTo(EntryNavigation.toEntry(collection.slug(), old.number()) + "?tag=geneva");
        assertThat(window.saidBeside()).contains("Another title");
    }

    @Test
    void who_may_not_edit_an_entry_reads_it_at_the_address_of_its_form() {
        var old = given.draft(editor, collection.id(), Base.SOURCE, "A report");
        var commenter = given.memberOf(collection, manager, Role.COMMENTER);
        for (Account reader : List.of(commenter, editor)) {
            var window = new EntryWindow(screens.of(reader));
            window.read(EntryNavigation.toEdit(collection.slug(), old.number()));
            assertThat(window.window().find(EntryForm.class).exists()).isEqualTo(reader == editor);
            assertThat(window.window().find(EntryPanel.class).exists()).isEqualTo(reader == commenter);
        }
    }

    @Test
    void a_cancelled_new_entry_leads_back_to_the_list_as_it_was() {
        var window = at(EntryNavigation.toNew(collection.slug(), Base.SOURCE), "tag", "geneva");
        window.click("Cancel");
        assertThat(window.address()).isEqualTo(EntryNavigation.toList(collection.slug(), Base.SOURCE) + "?tag=geneva");
    }

    @Test
    void nobody_without_the_right_to_edit_reaches_the_form_by_its_address() {
        for (Role role : List.of(Role.VIEWER, Role.COMMENTER)) {
            var member = given.memberOf(collection, manager, role);
            var window = new EntryWindow(screens.of(member));
            assertThat(window.read(EntryNavigation.toNew(collection.slug(), Base.SOURCE)))
                    .contains("It is for those who may create and edit entries.");
            assertThat(window.window().find(EntryForm.class).exists()).isFalse();
        }
    }

    private EntryWindow creating(Base base) {
        return at(EntryNavigation.toNew(collection.slug(), base));
    }

    private EntryWindow editing(Entry entry) {
        var window = at(EntryNavigation.toEntry(collection.slug(), entry.number()));
        window.click("Edit");
        return window;
    }

    private EntryWindow at(String address, String... asked) {
        var window = new EntryWindow(screens.of(editor));
        window.open(address, asked);
        return window;
    }

    private static void typeInto(EntryWindow window, String label, String text) {
        window.window().test(labelled(window, label)).setValue(text);
    }

    private static void leave(TextField field) {
        ComponentUtil.fireEvent(field, new BlurNotifier.BlurEvent<>(field, true));
    }

    private static TextField labelled(EntryWindow window, String label) {
        return window.window().find(TextField.class).withAriaLabel(label).single();
    }

    private static FieldEditor editor(EntryWindow window, String key) {
        return window.window()
                .find(FieldEditor.class)
                .withCondition(editor -> editor.field().key().equals(key))
                .single();
    }

    @SuppressWarnings("unchecked")
    private static Select<Kind> kindSelect(EntryWindow window) {
        return window.window().find(Select.class).withLabel("Kind").single();
    }

    private static void kind(EntryWindow window, String label) {
        window.window().test(kindSelect(window)).selectItem(label);
    }

    private static List<String> kinds(EntryWindow window) {
        return window.window().test(kindSelect(window)).getSuggestions();
    }

    private static void press(EntryWindow window, Component part, String label) {
        window.window()
                .test(window.window()
                        .find(Button.class, part)
                        .withAriaLabel(label)
                        .withCondition(Button::isEnabled)
                        .single())
                .click();
    }

    private static SortedMap<String, List<FieldValue>> fields(String key, String value) {
        return new TreeMap<>(Map.of(key, List.of(FieldValue.of(value))));
    }

    private void save(Entry entry, Content content) {
        given.as(editor, () -> editing.save(entry.id(), entry.version(), content, ""));
    }

    private Entry entry(String number) {
        return given.as(editor, () -> entries.get(collection.id(), number(number)));
    }

    private static EntryNumber number(String number) {
        return EntryNumber.parse(number).orElseThrow();
    }
}
