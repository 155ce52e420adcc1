package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sourcebook.kernel.Invalid;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "'  Leila@Example.ORG ', leila@example.org",
        "bu\u0308ro@mu\u0308nchen.example, b\u00fcro@m\u00fcnchen.example",
        "لیلا@مثال.example, لیلا@مثال.example",
        "root@localhost, root@localhost",
        "o'brien+tag@example.org, o'brien+tag@example.org"
    })
    void addresses_are_kept_in_one_form(String typed, String kept) {
        assertThat(new EmailAddress(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "leila",
                "@",
                "leila@",
                "@example.org",
                "a@b@c",
                "le ila@example.org",
                "a@b\u0000c",
                "a@b\u202ec"
            })
    void what_is_no_address_is_refused(String typed) {
        assertThatThrownBy(() -> new EmailAddress(typed))
                .isInstanceOfSatisfying(
                        Invalid.class, error -> assertThat(error.field()).isEqualTo("email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ü", "𒀀"})
    void an_address_has_at_most_254_bytes(String letter) {
        int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
        String longest = letter.repeat((254 - "@example.org".length()) / bytes) + "@example.org";

        assertThat(new EmailAddress(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> new EmailAddress(letter.repeat(4) + longest)).isInstanceOf(Invalid.class);
    }
}
