package org.sourcebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

    private static final String WITH_A_BELL = "a\u0007b";

    @ParameterizedTest
    @EnumSource(names = {"LABEL", "TITLE", "LINE"})
    void a_single_line_holds_no_control_characters(Limits line) {
        assertThatThrownBy(() -> line.check("title", WITH_A_BELL))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.key()).isEqualTo("error.control-characters"));
    }

    @Test
    void a_captured_text_is_kept_as_it_was() {
        assertThat(Limits.LONG_TEXT.check("text", WITH_A_BELL)).isEqualTo(WITH_A_BELL);
    }

    @Test
    void lengths_are_counted_in_code_points() {
        String longest = "🕊".repeat(Limits.LABEL.most());
        assertThat(Limits.LABEL.check("name", longest)).isEqualTo(longest);
        assertThatThrownBy(() -> Limits.LABEL.check("name", longest + "a")).isInstanceOf(Invalid.class);
    }
}
