package org.sourcebook.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @Test
    void links_are_made_with_the_address_whether_or_not_it_ends_in_a_slash() {
        assertThat(new PublicAddress("https://sourcebook.example.org/").of("reset/abc"))
                .contains("https://sourcebook.example.org/reset/abc");
        assertThat(new PublicAddress("http://127.0.0.1:8080/below").of("reset/abc"))
                .contains("http://127.0.0.1:8080/below/reset/abc");
        assertThat(new PublicAddress(" ").of("reset/abc")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sourcebook.example.org",
                "ftp://sourcebook.example.org",
                "https://",
                "https:///reset",
                "https://somebody@sourcebook.example.org",
                "https://sourcebook.example.org/?next=",
                "https://sourcebook.example.org/#top",
                "https://source book.example.org",
                "javascript:alert(1)"
            })
    void what_is_no_base_of_links_is_refused(String address) {
        assertThatThrownBy(() -> new PublicAddress(address))
                .isInstanceOfSatisfying(
                        BadSetting.class, refused -> assertThat(refused.key()).isEqualTo("setting.address"));
    }
}
