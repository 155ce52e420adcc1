package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.entry.Activity;
import org.sourcebook.entry.ActivityLine;
import org.sourcebook.entry.Editing;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What others do while a screen is shown is said on it without anything being done there. */
@SourcebookTest
class LiveScreensTest {

    private static final String LIST_MOVED = "entry was changed by others";
    private static final String SHOW = "Show it";

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
    Activity activity;

    Screens screens;
    Account manager;
    Account editor;
    Collection collection;
    Entry entry;

    @BeforeEach
    void two_people() {
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
    void a_list_says_how_many_entries_others_have_changed_and_shows_them_when_asked() {
        var window = at(editor, path());
        rename("A report of 1988");
        rename("A report of summer 1988");
        said(window, "1 " + LIST_MOVED);
        given.draft(manager, collection.id(), Base.SOURCE, "An article");
        said(window, "2 entries were changed by others");
        window.click("Show the list as it is now");
        assertThat(window.titles()).containsExactlyInAnyOrder("A report of summer 1988", "An article");
        assertThat(window.said()).doesNotContain("changed by others");
    }

    @Test
    void an_entry_says_what_was_done_to_it_and_shows_it_when_asked() {
        var window = at(editor, path() + "/S-1");
        rename("A report of 1988");
        saidBeside(window, "Manager saved version 2 of S-1");
        assertThat(window.saidBeside()).contains("A report").doesNotContain("A report of 1988");
        window.click(SHOW);
        assertThat(window.saidBeside()).contains("A report of 1988").doesNotContain(SHOW);
    }

    @Test
    void a_form_says_what_was_saved_beneath_it_and_keeps_what_is_typed() {
        var window = at(editor, path() + "/S-1/edit");
        window.type("Title", "Typed by the editor");
        rename("A report of 1988");
        saidBeside(window, "Manager saved version 2 of S-1. What you save is merged with it");
        assertThat(window.field("Title").getValue()).isEqualTo("Typed by the editor");
    }

    @Test
    void neither_what_one_does_oneself_nor_what_one_may_not_see_is_told() {
        Entry hidden = given.draft(manager, collection.id(), Base.SOURCE, "Hidden");
        given.run(manager, () -> restrictions.restrict(hidden.id(), Set.of()));
        var list = at(editor, path());
        var other = at(editor, path() + "/S-1");
        given.run(editor, () -> editing.save(entry.id(), 1, entry.content().withTitle("By the editor"), ""));
        save(hidden, "Hidden still");
        long before = given.as(editor, () -> activity.last(collection.id()));
        given.draft(manager, collection.id(), Base.SOURCE, "Open to all");
        said(list, "1 " + LIST_MOVED);
        assertThat(other.saidBeside()).doesNotContain(SHOW);
        assertThat(sentences(before)).containsExactly("Manager created");
        assertThat(sentences(0)).noneMatch(sentence -> sentence.contains("saved"));
    }

    @Test
    void a_list_tells_of_its_own_entries_alone() {
        var events = at(editor, "c/" + collection.slug() + "/events");
        var sources = at(editor, path());
        rename("A report of 1988");
        given.draft(manager, collection.id(), Base.EVENT, "A hearing");
        said(events, "1 " + LIST_MOVED);
        said(sources, "1 " + LIST_MOVED);
    }

    private List<String> sentences(long after) {
        return given.as(editor, () -> activity.since(collection.id(), after, 100)).lines().stream()
                .map(ActivityLine::sentence)
                .toList();
    }

    private void rename(String title) {
        save(entry, title);
    }

    private void save(Entry which, String title) {
        given.run(manager, () -> {
            var now = entries.get(which.id());
            editing.save(now.id(), now.version(), now.content().withTitle(title), "");
        });
    }

    private static void said(EntryWindow window, String sentence) {
        said(window, window::said, sentence);
    }

    private static void saidBeside(EntryWindow window, String sentence) {
        said(window, window::saidBeside, sentence);
    }

    /** Lets go of the session now and then, as it is between two requests. */
    private static void said(EntryWindow window, Supplier<String> said, String sentence) {
        var session = window.window().getUI().getSession();
        await(sentence).pollInSameThread().until(() -> {
            window.window().activate();
            session.unlock();
            session.lock();
            return said.get().contains(sentence);
        });
    }

    private EntryWindow at(Account account, String address) {
        var window = new EntryWindow(screens.of(account));
        window.read(address);
        return window;
    }

    private String path() {
        return "c/" + collection.slug() + "/sources";
    }
}
