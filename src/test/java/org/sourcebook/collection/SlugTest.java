package org.sourcebook.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sourcebook.kernel.Invalid;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "summer-1988", "a-b-c"})
    void letters_digits_and_single_hyphens_make_a_slug(String text) {
        assertThat(Slug.require("slug", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "é", "a b", "a/b", "a\n"})
    void anything_else_makes_none(String text) {
        assertThatThrownBy(() -> Slug.require("slug", text))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("slug"));
    }

    @Test
    void the_longest_slug_has_60_characters() {
        assertThat(Slug.require("slug", "a".repeat(60))).hasSize(60);
        assertThatThrownBy(() -> Slug.require("slug", "a".repeat(61))).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Summer 1988,summer-1988",
        "  What's   said & done! ,whats-said-done",
        "Raïssi – élections,raissi-elections",
        "تابستان,tabstan",
        "Лето 1988,leto-1988",
        "🙂,''"
    })
    void a_name_suggests_a_slug_in_latin_letters(String name, String slug) {
        assertThat(Slug.suggest(name)).isEqualTo(slug);
    }

    @Test
    void a_long_name_suggests_a_slug_that_is_one() {
        String suggested = Slug.suggest("x".repeat(59) + " y".repeat(100));
        assertThat(Slug.require("slug", suggested)).isEqualTo("x".repeat(59));
    }

    @Test
    void a_key_that_is_taken_gets_a_number() {
        assertThat(Slug.unique("Place", Set.of())).isEqualTo("place");
        assertThat(Slug.unique("Place", Set.of("place"))).isEqualTo("place-2");
        assertThat(Slug.unique("Place", Set.of("place", "place-2"))).isEqualTo("place-3");
        assertThat(Slug.unique("y".repeat(80), Set.of("y".repeat(60)))).isEqualTo("y".repeat(58) + "-2");
    }
}
