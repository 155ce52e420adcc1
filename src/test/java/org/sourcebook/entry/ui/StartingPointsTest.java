package org.sourcebook.entry.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sourcebook.support.Screens.read;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.collection.Role;
import org.sourcebook.kernel.Base;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class StartingPointsTest {

    @Autowired
    private Given given;

    @Autowired
    private ApplicationContext program;

    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(program);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_start_page_leads_back_to_ones_own_drafts_and_to_nobody_elses() {
        var manager = given.member("Manager");
        var collection = given.collectionOf(manager);
        var editor = given.memberOf(collection, manager, Role.EDITOR);
        given.draft(editor, collection.id(), Base.EVENT, "The editor's draft");
        given.draft(manager, collection.id(), Base.SOURCE, "The manager's draft");

        assertThat(read(screens.of(editor), ""))
                .contains("What you were working on", "The editor's draft")
                .doesNotContain("The manager's draft");
    }

    @Test
    void an_empty_collection_says_what_to_do_first_to_those_who_may() {
        var manager = given.member("Manager");
        var collection = given.collectionOf(manager);
        var viewer = given.memberOf(collection, manager, Role.VIEWER);
        String overview = "c/" + collection.slug();

        assertThat(read(screens.of(manager), overview)).contains("Begin here", "New source");
        assertThat(read(screens.of(viewer), overview)).doesNotContain("Begin here");

        given.draft(manager, collection.id(), Base.SOURCE, "The first");
        assertThat(read(screens.of(manager), overview)).doesNotContain("Begin here");
    }
}
