package org.sourcebook.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sourcebook.account.TooSoon;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.support.SetClock;

class SetupCodeTest {

    private final SetClock clock = new SetClock(Instant.EPOCH);
    private final SetupCode code = new SetupCode(clock);

    @Test
    void is_three_groups_of_four_and_another_every_time() {
        assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(new SetupCode(clock).text()).isNotEqualTo(code.text());
    }

    @Test
    void is_compared_without_case_spaces_and_hyphens() {
        String typed = " " + code.text().toLowerCase(Locale.ROOT).replace('-', ' ') + " ";

        assertThatCode(() -> code.check(typed)).doesNotThrowAnyException();
    }

    @Test
    void after_a_wrong_code_even_the_right_one_waits_a_second() {
        assertThatThrownBy(() -> code.check("wrong"))
                .isInstanceOfSatisfying(
                        Invalid.class, wrong -> assertThat(wrong.field()).isEqualTo("code"));

        clock.pass(Duration.ofMillis(999));
        assertThatThrownBy(() -> code.check(code.text())).isInstanceOf(TooSoon.class);

        clock.pass(Duration.ofMillis(1));
        assertThatCode(() -> code.check(code.text())).doesNotThrowAnyException();
    }
}
