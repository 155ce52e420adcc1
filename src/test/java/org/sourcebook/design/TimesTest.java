package org.sourcebook.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    @ParameterizedTest
    @CsvSource({"PT30S, this minute", "PT5M, 5 minutes ago", "PT1H59M, 1 hour ago", "PT26H, 1 day ago"})
    void what_was_recent_is_told_by_its_distance(Duration past, String words) {
        assertThat(Times.ago(NOW.minus(past), NOW, Locale.ENGLISH, TEHRAN)).isEqualTo(words);
    }

    @Test
    void what_was_just_now_is_told_by_the_minute_in_the_readers_zone() {
        assertThat(Times.clock(NOW, Locale.UK, TEHRAN)).isEqualTo("15:30");
    }

    @Test
    void what_is_a_week_old_is_told_by_its_day_and_minute_in_the_readers_zone() {
        assertThat(Times.ago(NOW.minus(Duration.ofDays(7)), NOW, Locale.UK, TEHRAN))
                .isEqualTo(Times.exact(NOW.minus(Duration.ofDays(7)), Locale.UK, TEHRAN))
                .isEqualTo("16 Nov 2026, 15:30");
    }
}
