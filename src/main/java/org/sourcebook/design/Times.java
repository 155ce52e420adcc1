package org.sourcebook.design;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Points in time, as the person at the screen reads them: in their language and their time zone. */
public final class Times {

    private static final Duration RECENT = Duration.ofDays(7);

    private Times() {}

    /** The day and the minute: {@code 9 Sept 2026, 14:05}. */
    public static String exact(Instant time) {
        return exact(time, Texts.locale(), zone());
    }

    /** The day and the minute, and the second where it is not the minute's first: {@code 9 Sept 2026, 14:05:23}. */
    public static String precise(Instant time) {
        return precise(time, Texts.locale(), zone());
    }

    /** The minute alone, for what was just now: {@code 14:05}. */
    public static String clock(Instant time) {
        return clock(time, Texts.locale(), zone());
    }

    /** The day and the minute in UTC, for readers of whom no time zone is known. */
    public static String inUtc(Instant time) {
        return exact(time, Texts.locale(), ZoneOffset.UTC);
    }

    /** How long ago, if that is less than a week: {@code 5 minutes ago}; else {@link #exact}. */
    public static String ago(Instant time) {
        return ago(time, Instant.now(), Texts.locale(), zone());
    }

    /** The time zone of the browser; UTC where there is none. */
    public static ZoneId zone() {
        UI ui = UI.getCurrent();
        return ui == null
                ? ZoneOffset.UTC
                : zone(ui.getPage().getExtendedClientDetails().getTimeZoneId());
    }

    static String exact(Instant time, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale)
                .withZone(zone)
                .format(time);
    }

    static String precise(Instant time, Locale locale, ZoneId zone) {
        return time.truncatedTo(ChronoUnit.SECONDS).equals(time.truncatedTo(ChronoUnit.MINUTES))
                ? exact(time, locale, zone)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .localizedBy(locale)
                        .withZone(zone)
                        .format(time);
    }

    static String clock(Instant time, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(locale)
                .withZone(zone)
                .format(time);
    }

    static String ago(Instant time, Instant now, Locale locale, ZoneId zone) {
        var past = Duration.between(time, now);
        if (past.isNegative() || past.compareTo(RECENT) >= 0) {
            return exact(time, locale, zone);
        }
        var words = RelativeDateTimeFormatter.getInstance(locale);
        if (past.toDays() > 0) {
            return words.formatNumeric(-past.toDays(), RelativeDateTimeUnit.DAY);
        }
        return past.toHours() > 0
                ? words.formatNumeric(-past.toHours(), RelativeDateTimeUnit.HOUR)
                : words.format(-past.toMinutes(), RelativeDateTimeUnit.MINUTE);
    }

    private static ZoneId zone(@Nullable String id) {
        try {
            return id == null || id.isEmpty() ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
