package org.sourcebook.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageHeaderTest {

    @Test
    void the_way_back_stands_before_the_title_and_has_the_name_of_what_is_there() {
        var header = new PageHeader("Members").explained("Who is in").back("Summer 1988", "c/summer-1988");
        assertThat(header.getElement().getTextRecursively()).isEqualTo("Summer 1988MembersWho is in");
        assertThat(header.getElement().getOuterHTML()).contains("href=\"c/summer-1988\"");
    }

    @Test
    void what_is_below_no_other_screen_leads_back_to_the_start() {
        var header = new PageHeader("Teams").backToStart();
        assertThat(header.getElement().getTextRecursively()).isEqualTo("StartTeams");
    }
}
