package org.sourcebook.collection.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.ValueContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Role;
import org.sourcebook.design.Times;
import org.sourcebook.kernel.Invalid;

/** The fields for a role and its last day, as dialogs use them. */
class RoleChoice {

    private static final String ISO = "yyyy-MM-dd";

    private final Select<Role> role = new Select<>();
    private final DatePicker lastDay = new DatePicker(Words.text("members.last-day"));

    RoleChoice(Role chosen, @Nullable Instant expires) {
        role.setLabel(Words.text("members.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(Words::of);
        role.addValueChangeListener(event -> role.setHelperText(Words.explained(event.getValue())));
        role.setValue(chosen);
        lastDay.setI18n(new DatePicker.DatePickerI18n().setDateFormat(ISO));
        lastDay.setClearButtonVisible(true);
        lastDay.setMin(LocalDate.now(Times.zone()));
        lastDay.addValueChangeListener(event -> sayWhetherItEnds());
        if (expires != null) {
            lastDay.setValue(expires.minusNanos(1).atZone(Times.zone()).toLocalDate());
        }
        sayWhetherItEnds();
    }

    private void sayWhetherItEnds() {
        lastDay.setHelperText(Words.text(lastDay.isEmpty() ? "members.last-day.never" : "members.last-day.help"));
    }

    Select<Role> roleField() {
        return role;
    }

    DatePicker lastDayField() {
        return lastDay;
    }

    Role role() {
        return role.getValue();
    }

    /**
     * The end of the last day, where the one at the screen is; null for a role that does not end.
     *
     * @throws Invalid if what was typed is no day from today on
     */
    @Nullable
    Instant expires() {
        if (lastDay.getDefaultValidator()
                .apply(lastDay.getValue(), new ValueContext(lastDay))
                .isError()) {
            throw new Invalid("expires", "error.last-day", Map.of());
        }
        LocalDate day = lastDay.getValue();
        return day == null ? null : day.plusDays(1).atStartOfDay(Times.zone()).toInstant();
    }
}
