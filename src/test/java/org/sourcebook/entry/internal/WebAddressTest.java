package org.sourcebook.entry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.Invalid;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://example.org:8080/a%20b?c=d&e#f",
                "https://fa.wikipedia.org/wiki/تابستان",
                "https://bücher.example/",
                "http://[::1]/"
            })
    void an_address_of_the_web_is_taken_in_any_language(String address) {
        assertThatCode(() -> WebAddress.check("url", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/<id>  | The sign < cannot stand in a web address: take it out of “https://example.org/<id>”, or write %3C in its place.
            <https://example.org>     | The sign < cannot stand in a web address: take it out of “<https://example.org>”, or write %3C in its place.
            https://example.org/a b   | A space cannot stand in a web address: take it out of “https://example.org/a b”, or write %20 in its place.
            https://example.org/100%  | A % that no two digits follow cannot stand in a web address: take it out of “https://example.org/100%”, or write %25 in its place.
            www.example.org/page      | “www.example.org/page” does not say how to get there; write https:// before it, or http://.
            example.org:8080/page     | “example.org:8080/page” does not say how to get there; write https:// before it, or http://.
            ftp://example.org/file    | “ftp://example.org/file” begins with ftp:, which is not kept here; a web address begins with https:// or http://.
            javascript:alert(1)       | “javascript:alert(1)” begins with javascript:, which is not kept here; a web address begins with https:// or http://.
            https:///page             | “https:///page” is not a web address; write it like https://example.org/page.
            https://                  | “https://” is not a web address; write it like https://example.org/page.
            """)
    void what_is_no_address_is_told_what_is_wrong_and_what_would_be_right(String text, String sentence) {
        var refused = catchThrowableOfType(Invalid.class, () -> WebAddress.check("url", text));
        assertThat(refused.field()).isEqualTo("url");
        assertThat(Texts.text(refused)).isEqualTo(sentence);
    }
}
