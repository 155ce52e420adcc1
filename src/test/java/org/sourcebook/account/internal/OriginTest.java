package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @Test
    void passkeys_belong_to_this_machine_unless_the_operator_says_where_it_is_reached() {
        assertThat(Origin.of("", 8080)).isEqualTo(new Origin("http://localhost:8080"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://sourcebook.example.org, https://sourcebook.example.org",
        "https://sourcebook.example.org/cases, https://sourcebook.example.org",
        "https://sourcebook.example.org:443, https://sourcebook.example.org",
        "https://sourcebook.example.org:8443, https://sourcebook.example.org:8443",
        "https://Sourcebook.Example.org, https://sourcebook.example.org",
        "http://localhost:80, http://localhost"
    })
    void an_address_is_taken_as_browsers_write_an_origin(String address, String origin) {
        assertThat(Origin.of(address, 8080)).isEqualTo(new Origin(origin));
    }

    @ParameterizedTest
    @CsvSource({
        "https://sourcebook.example.org, true",
        "http://localhost:8080, true",
        "http://sourcebook.example.org, false",
        "https://192.0.2.7, false",
        "http://127.0.0.1:8080, false",
        "'https://[::1]:8443', false"
    })
    void browsers_take_passkeys_for_names_through_tls_and_for_this_machine(String origin, boolean carries) {
        assertThat(new Origin(origin).carriesPasskeys()).isEqualTo(carries);
    }
}
