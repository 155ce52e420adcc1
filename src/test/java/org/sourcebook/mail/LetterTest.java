package org.sourcebook.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void what_becomes_a_header_is_one_line() {
        var letter = new Letter("leila@example.org", "Leila\r\nBcc: thief@example.org", "One\u2028two\u0000", "a\nb");

        assertThat(letter)
                .isEqualTo(new Letter("leila@example.org", "Leila Bcc: thief@example.org", "One two", "a\nb"));
    }

    @Test
    void an_address_with_a_line_break_is_none() {
        assertThatThrownBy(() -> new Letter("leila@example.org\r\nBcc: thief@example.org", "Leila", "A", "B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("thief");
    }

    @Test
    void a_letter_says_nothing_of_itself_in_a_log() {
        assertThat(new Letter("leila@example.org", "Leila", "A", "https://sourcebook.example.org/reset/secret"))
                .hasToString("Letter");
    }
}
