package org.sourcebook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class AppearanceTest {

    @Test
    void the_browsers_choice_is_kept_in_its_cookie() {
        assertThat(Appearance.of(cookies("sourcebook-appearance", "dark"))).isEqualTo(Appearance.DARK);
    }

    @Test
    void without_a_choice_or_with_a_senseless_one_the_system_decides() {
        assertThat(Appearance.of(null)).isEqualTo(Appearance.SYSTEM);
        assertThat(Appearance.of(cookies("other", "dark"))).isEqualTo(Appearance.SYSTEM);
        assertThat(Appearance.of(cookies("sourcebook-appearance", "purple"))).isEqualTo(Appearance.SYSTEM);
    }

    private static Cookie[] cookies(String name, String value) {
        return new Cookie[] {new Cookie(name, value)};
    }
}
