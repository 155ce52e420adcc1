package org.sourcebook.design;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sourcebook.design.TextDifference.Stretch;
import org.sourcebook.design.TextDifference.Stretch.Added;
import org.sourcebook.design.TextDifference.Stretch.Removed;
import org.sourcebook.design.TextDifference.Stretch.Same;

class TextDifferenceTest {

    @Example
    void a_changed_word_is_removed_and_added_between_what_stays() {
        assertThat(TextDifference.between("The hearing was on 9 September.", "The hearing was on 20 September."))
                .containsExactly(
                        new Same("The hearing was on "), new Removed("9"), new Added("20"), new Same(" September."));
    }

    @Example
    void a_changed_phrase_stays_whole() {
        assertThat(TextDifference.between("said Mr Avaei today", "said Judge Avaie today"))
                .containsExactly(
                        new Same("said "), new Removed("Mr Avaei"), new Added("Judge Avaie"), new Same(" today"));
    }

    @Example
    void equal_texts_differ_nowhere() {
        assertThat(TextDifference.between("one\ntwo", "one\ntwo")).containsExactly(new Same("one\ntwo"));
        assertThat(TextDifference.between("", "")).isEmpty();
    }

    @Example
    void a_text_that_is_new_is_all_added() {
        assertThat(TextDifference.between("", "سلام دنیا")).containsExactly(new Added("سلام دنیا"));
    }

    @Example
    void one_line_changed_in_a_very_long_text_is_all_that_differs() {
        String long_ = "A line that is everywhere the same.\n".repeat(100_000);
        assertThat(TextDifference.between(long_ + "five thousand\n" + long_, long_ + "thirty thousand\n" + long_))
                .containsExactly(
                        new Same(long_), new Removed("five"), new Added("thirty"), new Same(" thousand\n" + long_));
    }

    @Example
    void two_long_texts_with_nothing_in_common_are_given_one_after_the_other() {
        String old = "old words ".repeat(100_000);
        String now = "other things ".repeat(100_000);
        assertThat(TextDifference.between(old, now)).containsExactly(new Removed(old), new Added(now));
    }

    @Property
    void both_texts_can_be_read_back(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<Stretch> stretches = TextDifference.between(before, after);
        assertThat(read(stretches, stretch -> !(stretch instanceof Added))).isEqualTo(before);
        assertThat(read(stretches, stretch -> !(stretch instanceof Removed))).isEqualTo(after);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("Raisi", "Raeesi", " ", "\n", "در", "、", "👁", "1988")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }

    private static String read(List<Stretch> stretches, Predicate<Stretch> of) {
        return stretches.stream().filter(of).map(Stretch::text).collect(joining());
    }
}
