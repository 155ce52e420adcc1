package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Bulk;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class ActivityViewTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Editing editing;

    @Autowired
    Entries entries;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Bulk bulk;

    Screens screens;
    Account manager;
    Collection collection;

    @BeforeEach
    void a_collection() {
        screens = new Screens(program);
        manager = given.member("Manager");
        collection = given.collectionOf(manager);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void what_happened_is_told_newest_first_with_a_link_to_its_entry() {
        given.draft(manager, collection.id(), Base.SOURCE, "A report");
        given.draft(manager, collection.id(), Base.EVENT, "A hearing");
        assertThat(lines(at(manager)))
                .startsWith("Manager createdV-1A hearingthis minuteUndo", "Manager createdS-1A reportthis minuteUndo");
    }

    @Test
    void older_things_come_a_page_at_a_time_and_of_this_collection_alone() {
        var other = given.collectionOf(manager);
        for (int i = 0; i < 60; i++) {
            given.draft(manager, other.id(), Base.EVENT, "Of the other " + i);
            given.draft(manager, collection.id(), Base.SOURCE, "Report " + i);
        }
        var window = new EntryWindow(screens.of(manager));
        window.read(EntryNavigation.toActivity(other.slug()));
        window.read(EntryNavigation.toActivity(collection.slug()));
        assertThat(lines(window)).hasSize(50);
        window.click("Show older");
        assertThat(lines(window)).hasSizeBetween(60, 70).noneMatch(line -> line.contains("Of the other"));
    }

    @Test
    void it_is_narrowed_by_its_address_and_what_is_chosen_becomes_the_address() {
        given.draft(manager, collection.id(), Base.SOURCE, "A report");
        var editor = given.memberOf(collection, manager, Role.EDITOR);
        given.draft(editor, collection.id(), Base.EVENT, "A hearing");
        var window = new EntryWindow(screens.of(manager));
        window.open(EntryNavigation.toActivity(collection.slug()), "what", "created", "entry", "V-1");
        assertThat(lines(window)).containsExactly("EDITOR createdV-1A hearingthis minuteUndo");
        assertThat(field(window, "To which entry").getValue())
                .isEqualTo(new ActivityFilters.Named(EntryNumber.parse("V-1").orElseThrow(), "V-1 A hearing"));

        window.open(EntryNavigation.toActivity(collection.slug()));
        window.window().find(DatePicker.class).withLabel("To").single().setValue(LocalDate.of(1988, 7, 28));
        window.window().roundTrip();
        assertThat(window.address()).endsWith("/activity?to=1988-07-28");
        assertThat(lines(window)).isEmpty();
        assertThat(window.said()).contains("Nothing here matches");
    }

    @Test
    void an_entry_that_is_not_there_or_not_seen_leaves_nothing_and_is_shown_as_asked_for() {
        var editor = given.memberOf(collection, manager, Role.EDITOR);
        var hidden = given.draft(manager, collection.id(), Base.ENTITY, "A witness");
        given.run(manager, () -> restrictions.restrict(hidden.id(), Set.of()));
        for (String number : List.of("E-1", "E-99")) {
            var window = new EntryWindow(screens.of(editor));
            window.open(EntryNavigation.toActivity(collection.slug()), "entry", number);
            assertThat(lines(window)).isEmpty();
            assertThat(window.said()).contains("Nothing here matches").doesNotContain("A witness");
            assertThat(field(window, "To which entry").getValue())
                    .isEqualTo(
                            new ActivityFilters.Named(EntryNumber.parse(number).orElseThrow(), number));
        }
    }

    @Test
    void a_change_is_undone_from_its_line_and_the_undoing_from_its_own() {
        var entry = given.draft(manager, collection.id(), Base.SOURCE, "A report");
        given.run(manager, () -> editing.save(entry.id(), 1, entry.content().withTitle("Another"), ""));
        var window = at(manager);
        window.clickLabelled("Undo: Manager saved version 2 of S-1");
        assertThat(window.notices()).contains("Undone: S-1 stands in version 3.");
        assertThat(lines(window))
                .startsWith(
                        "Manager saved version 3 ofS-1A reportthis minuteundoes an earlier changeUndo",
                        "Manager saved version 2 ofS-1A reportthis minuteundone by Manager");
        window.clickLabelled("Undo: Manager saved version 3 of S-1");
        assertThat(given.as(manager, () -> entries.get(entry.id())).content().title())
                .isEqualTo("Another");
    }

    @Test
    void why_a_change_is_not_undone_is_said_and_nothing_is_done() {
        var entry = given.draft(manager, collection.id(), Base.SOURCE, "A report");
        given.run(manager, () -> editing.save(entry.id(), 1, entry.content().withTitle("Another"), ""));
        given.run(manager, () -> editing.save(entry.id(), 2, entry.content().withTitle("A third"), ""));
        var window = at(manager);
        window.clickLabelled("Undo: Manager saved version 2 of S-1");
        assertThat(window.notices())
                .anyMatch(said ->
                        said.startsWith("Version 3, saved by Manager, ") && said.contains("changed the same: Title."));
        assertThat(given.as(manager, () -> entries.get(entry.id())).version()).isEqualTo(3);
    }

    @Test
    void what_was_done_at_once_is_one_line_that_opens_over_pages_and_is_undone_at_once() {
        var many = Stream.generate(() -> given.draft(manager, collection.id(), Base.SOURCE, "A report")
                        .id())
                .limit(60)
                .toList();
        given.run(manager, () -> bulk.tag(many, "checked", ""));
        var window = at(manager);
        assertThat(window.said()).contains("Manager saved 60 entries at once");
        window.click("Undo all");
        window.confirm();
        assertThat(window.notices()).contains("Done for 60 entries.");
        assertThat(given.as(manager, () -> entries.get(many.getFirst()))
                        .content()
                        .tags())
                .isEmpty();
        assertThat(window.said()).contains("undoes earlier changes");
    }

    @Test
    void who_undoes_all_is_asked_about_all_also_while_the_screen_shows_fewer() {
        var many = drafts(30);
        given.run(manager, () -> bulk.tag(many, "checked", ""));
        drafts(50);
        given.run(manager, () -> bulk.tag(many.subList(0, 26), "again", ""));

        var window = at(manager);
        assertThat(window.said()).contains("Manager saved 24 entries at once");
        var earlier =
                window.window().find(Button.class).withText("Undo all").all().getLast();
        window.window().test(earlier).click();
        assertThat(window.window()
                        .find(ConfirmDialog.class)
                        .single()
                        .getElement()
                        .getProperty("header"))
                .contains("30");
        window.confirm();
        assertThat(window.notices()).contains("Done for 30 entries.");
    }

    private List<EntryId> drafts(int many) {
        return Stream.generate(() -> given.draft(manager, collection.id(), Base.SOURCE, "A report")
                        .id())
                .limit(many)
                .toList();
    }

    @Test
    void who_only_comments_is_offered_no_undo() {
        given.draft(manager, collection.id(), Base.SOURCE, "A report");
        var commenter = given.memberOf(collection, manager, Role.COMMENTER);
        assertThat(at(commenter).window().find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Undo", "Undo all");
    }

    private static ComboBox<?> field(EntryWindow window, String label) {
        return window.window().find(ComboBox.class).withLabel(label).single();
    }

    @Test
    void a_viewer_is_not_told() {
        var viewer = given.memberOf(collection, manager, Role.VIEWER);
        assertThat(at(viewer).said()).contains("It is for those who may see working versions.");
    }

    private EntryWindow at(Account account) {
        var window = new EntryWindow(screens.of(account));
        window.read(EntryNavigation.toActivity(collection.slug()));
        return window;
    }

    private static List<String> lines(EntryWindow window) {
        return window.window().findInView(ListItem.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }
}
