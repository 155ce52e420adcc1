package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.Base;
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
                .startsWith("Manager createdV-1A hearingthis minute", "Manager createdS-1A reportthis minute");
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
