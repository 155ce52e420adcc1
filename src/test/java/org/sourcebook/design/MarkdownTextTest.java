package org.sourcebook.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void marks_become_elements_that_find_their_own_direction() {
        assertThat(MarkdownText.html("*said* **so**\n\n- one")).isEqualTo("""
                        <p dir="auto"><em>said</em> <strong>so</strong></p>
                        <ul dir="auto">
                        <li dir="auto">one</li>
                        </ul>
                        """);
    }

    @Test
    void headings_stand_below_those_of_the_page_and_keep_their_order() {
        assertThat(MarkdownText.html("# One\n\n## Two *so*\n\nThree\n---\n\n###### Six"))
                .isEqualTo("""
                        <h4 dir="auto">One</h4>
                        <h5 dir="auto">Two <em>so</em></h5>
                        <h5 dir="auto">Three</h5>
                        <h6 dir="auto">Six</h6>
                        """);
    }

    @Test
    void html_and_script_are_shown_as_text() {
        assertThat(MarkdownText.html("a <b onclick=\"x()\">b</b>\n\n<script>alert(1)</script>"))
                .isEqualTo("""
                        <p dir="auto">a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>
                        <p dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;</p>
                        """);
    }

    @Test
    void an_image_is_its_description_and_fetches_nothing() {
        assertThat(MarkdownText.html("![a *map*](https://elsewhere.example/map.png)"))
                .isEqualTo("<p dir=\"auto\">a <em>map</em></p>\n");
    }

    @Test
    void a_link_that_would_run_something_leads_nowhere() {
        assertThat(MarkdownText.html("[x](javascript:alert(1))"))
                .isEqualTo(
                        "<p dir=\"auto\"><a rel=\"noopener noreferrer nofollow\" href=\"\" target=\"_blank\">x</a></p>\n");
    }

    @Test
    void a_link_tells_its_target_nothing() {
        assertThat(MarkdownText.html("[x](https://example.org/a?b=1&c=2)"))
                .contains("href=\"https://example.org/a?b=1&amp;c=2\"", "rel=\"noopener noreferrer nofollow\"");
    }
}
