package org.sourcebook.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TabTitleTest {

    @Test
    void the_title_of_a_tab_says_what_is_shown_then_in_which_collection_and_last_in_which_program() {
        assertThat(TabTitle.of("My account")).isEqualTo("My account · Sourcebook");
        assertThat(TabTitle.of("Trash", "Summer 1988")).isEqualTo("Trash · Summer 1988 · Sourcebook");
    }

    @Test
    void names_are_taken_as_they_are() {
        assertThat(TabTitle.of("It’s {here}", "{collection}'s")).isEqualTo("It’s {here} · {collection}'s · Sourcebook");
    }
}
