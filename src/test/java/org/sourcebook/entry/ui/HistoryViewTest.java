package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.History;
import org.sourcebook.entry.LastChange;
import org.sourcebook.entry.VersionRow;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.AskedQueries;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class HistoryViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    History history;

    @Autowired
    DSLContext db;

    Screens screens;
    Account manager;
    Account editor;
    Collection collection;
    Entry entry;

    @BeforeEach
    void an_entry_with_three_versions() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        entry = given.draft(editor, collection.id(), Base.ENTITY, "Kirsty");
        save(1, entry.content().withTitle("Kristy"), "As in the programme");
        save(2, entry.content().withTitle("Kristy").with("citizenship", List.of(FieldValue.of("Swiss"))), "");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_versions_are_told_with_who_saved_them_and_why_and_the_newest_two_compared() {
        var window = at(editor);
        assertThat(lines(window))
                .extracting(line -> line.substring(0, 10))
                .containsExactly("v3EDITOR, ", "v2EDITOR, ", "v1EDITOR, ");
        assertThat(window.said()).contains("As in the programme");
        assertThat(changes(window)).containsExactly("ins Swiss");
    }

    @Test
    void any_two_versions_are_compared_either_way() {
        var window = at(editor);
        choose(window, "From", "v1");
        assertThat(changes(window)).containsExactly("del Kirsty", "ins Kristy", "ins Swiss");
        choose(window, "To", "v2");
        assertThat(changes(window)).containsExactly("del Kirsty", "ins Kristy");
        choose(window, "From", "v3");
        assertThat(changes(window)).containsExactly("del Swiss");
        choose(window, "From", "v2");
        assertThat(window.said()).contains("These versions say the same.");
    }

    @Test
    void a_restored_version_becomes_the_newest_and_those_since_stay() {
        var window = at(editor);
        window.clickLabelled("Restore version 1");
        window.confirm();
        assertThat(window.notices()).containsExactly("E-1 is saved as version 4.");
        assertThat(versions()).containsExactly("4 As in version 1", "3 ", "2 As in the programme", "1 ");
        assertThat(contentOf(4)).isEqualTo(entry.content());
        assertThat(changes(window)).containsExactly("del Kristy", "ins Kirsty", "del Swiss");
    }

    @Test
    void one_part_is_restored_and_the_others_stay() {
        var window = at(editor);
        choose(window, "From", "v1");
        window.clickLabelled("Restore Title from version 1");
        window.confirm();
        assertThat(versions().getFirst()).isEqualTo("4 Title as in version 1");
        assertThat(contentOf(4)).isEqualTo(contentOf(3).withTitle("Kirsty"));
    }

    @Test
    void what_a_version_changed_is_undone_and_what_was_changed_since_stays() {
        var window = at(editor);
        window.clickLabelled("Undo what version 2 changed");
        assertThat(window.notices()).containsExactly("Undone: E-1 stands in version 4.");
        assertThat(versions()).containsExactly("4 Undoes version 2", "3 ", "2 As in the programme", "1 ");
        assertThat(contentOf(4)).isEqualTo(contentOf(3).withTitle("Kirsty"));

        window.clickLabelled("Undo what version 2 changed");
        assertThat(window.notices()).anyMatch(said -> said.startsWith("EDITOR has undone this already, "));
        assertThat(versions()).hasSize(4);
    }

    @Test
    void of_a_long_history_the_older_versions_come_on_demand() {
        given.run(
                editor,
                () -> IntStream.range(3, 120)
                        .forEach(version ->
                                editing.save(entry.id(), version, contentOf(3).withTitle("Kristy " + version), "")));
        var window = at(editor);
        assertThat(lines(window)).hasSize(50).first().asString().startsWith("v120");
        window.click("Show older versions");
        assertThat(lines(window)).hasSize(100);
        window.click("Show older versions");
        assertThat(lines(window)).hasSize(120).last().asString().startsWith("v1EDITOR");
        assertThat(window.window().find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Show older versions");
        choose(window, "From", "v2");
        assertThat(changes(window)).contains("ins Swiss");
        assertThat(given.as(editor, () -> history.lastChanges(entry.id())))
                .extracting(LastChange::version)
                .containsExactly(120, 3);
        var asked = AskedQueries.during(db, () -> given.as(editor, () -> history.lastChanges(entry.id())));
        assertThat(asked).filteredOn(query -> query.contains("changed")).hasSize(2);
    }

    @Test
    void who_changed_what_last_is_told_part_by_part() {
        var said = at(editor)
                .window()
                .find(LastChanges.class)
                .single()
                .getElement()
                .getTextRecursively();
        assertThat(said).containsSubsequence("Title", "EDITOR", "version 2", "Citizenship", "EDITOR", "version 3");
    }

    @Test
    void nothing_is_restored_over_what_somebody_saved_meanwhile() {
        var window = at(editor);
        save(3, entry.content().withTitle("Kirstie"), "");
        window.clickLabelled("Restore version 1");
        window.confirm();
        assertThat(window.notices().getFirst()).startsWith("Somebody has saved this entry meanwhile");
        assertThat(versions()).hasSize(4);
    }

    @Test
    void who_may_not_edit_reads_the_history_and_restores_nothing() {
        var commenter = given.memberOf(collection, manager, Role.COMMENTER);
        var window = at(commenter);
        assertThat(changes(window)).containsExactly("ins Swiss");
        assertThat(window.window().findInView(Button.class).all())
                .extracting(Button::getText)
                .containsExactly("As it stood on…");
    }

    @Test
    void a_viewer_is_not_shown_the_history() {
        var viewer = given.memberOf(collection, manager, Role.VIEWER);
        assertThat(at(viewer).said())
                .contains("It is for those who may see working versions.")
                .doesNotContain("Kri");
    }

    private static List<String> lines(EntryWindow window) {
        return window.window()
                .find(VersionList.class)
                .single()
                .getChildren()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    private EntryWindow at(Account account) {
        var window = new EntryWindow(screens.of(account));
        window.read(EntryNavigation.toHistory(collection.slug(), entry.number()));
        return window;
    }

    @SuppressWarnings("unchecked")
    private static void choose(EntryWindow window, String label, String version) {
        ComboBox<Integer> select =
                window.window().find(ComboBox.class).withLabel(label).single();
        window.window().test(select).selectItem(version);
    }

    private static List<String> changes(EntryWindow window) {
        return window.window().findInView(HtmlContainer.class).all().stream()
                .filter(part -> List.of("ins", "del").contains(part.getElement().getTag()))
                .map(part -> part.getElement().getTag() + " " + part.getText())
                .toList();
    }

    private void save(int version, Content content, String note) {
        given.as(editor, () -> editing.save(entry.id(), version, content, note));
    }

    private List<String> versions() {
        return given.as(editor, () -> history.of(entry.id(), Integer.MAX_VALUE, 100)).stream()
                .map((VersionRow version) -> version.version() + " " + version.note())
                .toList();
    }

    private Content contentOf(int version) {
        return given.as(editor, () -> history.version(entry.id(), version)).content();
    }
}
