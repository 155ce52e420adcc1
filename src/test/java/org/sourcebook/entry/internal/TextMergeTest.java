package org.sourcebook.entry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextMergeTest {

    private static final String BASE = "one\ntwo\nthree\nfour\n";

    @Test
    void changes_of_different_lines_are_in_one_text() {
        assertThat(TextMerge.of(BASE, "ONE\ntwo\nthree\nfour\n", "one\ntwo\nthree\nFOUR\nfive\n"))
                .contains("ONE\ntwo\nthree\nFOUR\nfive\n");
    }

    @Test
    void the_same_change_by_both_is_made_once() {
        assertThat(TextMerge.of(BASE, "one\n2\nthree\nfour\n", "one\n2\nthree\nFOUR\n"))
                .contains("one\n2\nthree\nFOUR\n");
    }

    @Test
    void changes_of_the_same_line_or_of_lines_that_touch_are_for_a_person() {
        assertThat(TextMerge.of(BASE, "one\n2\nthree\nfour\n", "one\nzwei\nthree\nfour\n"))
                .isEmpty();
        assertThat(TextMerge.of(BASE, "one\n2\nthree\nfour\n", "one\ntwo\n3\nfour\n"))
                .isEmpty();
        assertThat(TextMerge.of(BASE, BASE + "five\n", BASE + "six\n")).isEmpty();
    }

    @Test
    void a_text_without_an_end_of_line_is_kept_so() {
        assertThat(TextMerge.of("one\ntwo\nthree", "ONE\ntwo\nthree", "one\ntwo\nTHREE"))
                .contains("ONE\ntwo\nTHREE");
    }

    @Property
    void it_does_not_matter_who_changed_first(
            @ForAll("texts") String base, @ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(TextMerge.of(base, one, other)).isEqualTo(TextMerge.of(base, other, one));
    }

    @Property
    void whoever_changed_nothing_takes_over_the_change_of_the_other(
            @ForAll("texts") String base, @ForAll("texts") String changed) {
        assertThat(TextMerge.of(base, base, changed)).isEqualTo(Optional.of(changed));
    }

    @Property
    void every_line_that_either_added_is_in_the_text(
            @ForAll("texts") String base, @ForAll("texts") String one, @ForAll("texts") String other) {
        TextMerge.of(base, one, other)
                .ifPresent(merged -> List.of(one, other)
                        .forEach(changed -> changed.lines()
                                .filter(line -> base.lines().noneMatch(line::equals))
                                .forEach(line -> assertThat(merged.lines()).contains(line))));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "d", "").list().ofMaxSize(6).map(lines -> String.join("\n", lines));
    }
}
