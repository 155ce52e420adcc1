package org.sourcebook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sourcebook.support.Given;
import org.sourcebook.support.Screens;
import org.sourcebook.support.SourcebookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SourcebookTest
class TroubleScreensTest {

    private static final String NOT_FOUND = "Not found"
            + "There is nothing here, or nothing that you may see."
            + "Check the address, or go on from the start page."
            + "To the start page";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Given given;

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
    void an_address_that_leads_nowhere_says_so_and_leads_home() {
        var window = screens.of(given.member("Leila"));
        assertThat(Screens.read(window, "no/such/page")).isEqualTo(NOT_FOUND);
    }

    @Test
    void a_collection_of_others_is_not_found_like_one_that_was_never_there() {
        var others = given.collectionOf(given.member("Omar"));
        var window = screens.of(given.member("Leila"));
        assertThat(Screens.read(window, "c/" + others.slug())).isEqualTo(NOT_FOUND);
        assertThat(Screens.read(window, "c/never")).isEqualTo(NOT_FOUND);
    }
}
