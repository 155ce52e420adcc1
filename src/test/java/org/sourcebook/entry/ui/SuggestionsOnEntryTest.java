package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.design.AskReason;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Suggestion;
import org.sourcebook.entry.Suggestions;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class SuggestionsOnEntryTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Given given;

    @Autowired
    Entries entries;

    @Autowired
    Drafts drafts;

    @Autowired
    Suggestions suggestions;

    private Screens screens;
    private Account editor;
    private Account commenter;
    private Account viewer;
    private Collection collection;
    private Entry report;

    @BeforeEach
    void an_entry() {
        screens = new Screens(program);
        Account manager = given.member("Manager");
        collection = given.collectionOf(manager);
        editor = given.memberOf(collection, manager, Role.EDITOR);
        commenter = given.memberOf(collection, manager, Role.COMMENTER);
        viewer = given.memberOf(collection, manager, Role.VIEWER);
        report = given.draft(editor, collection.id(), Base.SOURCE, "A report");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_commenter_suggests_in_the_form_and_an_editor_takes_it() {
        suggest("A printed report");
        assertThat(now().content().title()).isEqualTo("A report");
        assertThat(given.as(commenter, drafts::mine)).isEmpty();

        var reading = at(editor, EntryNavigation.toEntry(collection.slug(), report.number()));
        assertThat(reading.saidBeside()).contains("Suggestions", commenter.name() + " suggests, of version 1");
        reading.click("Take");
        assertThat(now().content().title()).isEqualTo("A printed report");
        assertThat(at(editor, EntryNavigation.toEntry(collection.slug(), report.number()))
                        .saidBeside())
                .contains("One that was settled");
    }

    @Test
    void what_was_typed_as_a_suggestion_and_not_made_is_offered_again() {
        var tab = at(commenter, EntryNavigation.toSuggest(collection.slug(), report.number()));
        tab.type("Title", "A printed rep");
        tab.window().roundTrip();
        var again = at(commenter, EntryNavigation.toSuggest(collection.slug(), report.number()));
        again.click("Go on with it");
        assertThat(again.field("Title").getValue()).isEqualTo("A printed rep");
    }

    @Test
    void what_is_said_about_a_suggestion_is_kept_while_it_is_typed_until_the_suggestion_is_left() {
        suggest("A printed report");
        String address = EntryNavigation.toEntry(collection.slug(), report.number());
        var tab = at(editor, address);
        tab.click("Leave");
        tab.window().test(answer(tab)).setValue("It is as pri");
        tab.window().roundTrip();

        var again = at(editor, address);
        assertThat(again.saidBeside()).contains("You began an answer to a suggestion", "It is as pri");
        again.click("Leave");
        assertThat(answer(again).getValue()).isEqualTo("It is as pri");
        again.window().test(answer(again)).setValue("It is as printed.");
        again.clickIn(again.window().find(AskReason.class).single(), "Leave");
        assertThat(given.as(commenter, () -> suggestions.of(report.id()))
                        .getFirst()
                        .settled())
                .extracting(Suggestion.Settled::answer)
                .isEqualTo("It is as printed.");
        assertThat(given.as(editor, drafts::mine)).isEmpty();
    }

    private static TextArea answer(EntryWindow tab) {
        return tab.window()
                .find(TextArea.class, tab.window().find(AskReason.class).single())
                .single();
    }

    @Test
    void a_viewer_gets_no_form_to_suggest_in_by_any_address() {
        var window = screens.of(viewer);
        assertThat(Screens.read(window, EntryNavigation.toSuggest(collection.slug(), report.number())))
                .doesNotContain("Suggest");
    }

    private void suggest(String title) {
        var form = at(commenter, EntryNavigation.toSuggest(collection.slug(), report.number()));
        form.type("Title", title);
        form.click("Suggest");
    }

    private EntryWindow at(Account account, String address) {
        var window = new EntryWindow(screens.of(account));
        window.open(address);
        return window;
    }

    private Entry now() {
        return given.as(editor, () -> entries.get(report.id()));
    }
}
