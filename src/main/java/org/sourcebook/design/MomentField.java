package org.sourcebook.design;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.sourcebook.kernel.Invalid;

/** Takes a moment that is past: a day and a minute in the time zone of the browser, which stands below. */
public class MomentField extends DateTimePicker {

    private final transient ZoneId zone = Times.zone();

    /** Begins with the same minute a day ago. */
    public MomentField(String label) {
        super(label);
        addClassName("sb-moment-field");
        setStep(Duration.ofMinutes(1));
        setMax(LocalDateTime.now(zone));
        setHelperText(Texts.text("design.moment.zone", Map.of("zone", zone.getId())));
        setDateAriaLabel(Texts.text("design.moment.day"));
        setTimeAriaLabel(Texts.text("design.moment.time"));
        showMoment(Instant.now().minus(Duration.ofDays(1)));
    }

    /** Shows a moment to its minute. */
    public final void showMoment(Instant at) {
        setValue(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MINUTES), zone));
    }

    /**
     * The beginning of the minute that was chosen.
     *
     * @throws Invalid with the field {@code at} if there is none
     */
    public Instant moment() {
        LocalDateTime chosen = getValue();
        if (chosen == null) {
            throw new Invalid("at", "error.no-moment", Map.of());
        }
        return chosen.atZone(zone).toInstant();
    }
}
