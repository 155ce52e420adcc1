package org.sourcebook.collection.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Role;
import org.sourcebook.design.Times;

/** The fields for a role and its last day, as dialogs use them. */
class RoleChoice {

    private final Select<Role> role = new Select<>();
    private final DatePicker lastDay = new DatePicker(Words.text("members.last-day"));

    RoleChoice(Role chosen, @Nullable Instant expires) {
        role.setLabel(Words.text("members.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(Words::of);
        role.addValueChangeListener(event -> role.setHelperText(Words.explained(event.getValue())));
        role.setValue(chosen);
        lastDay.setHelperText(Words.text("members.last-day.help"));
        lastDay.setClearButtonVisible(true);
        lastDay.setMin(LocalDate.now(Times.zone()));
        if (expires != null) {
            lastDay.setValue(expires.minusNanos(1).atZone(Times.zone()).toLocalDate());
        }
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

    /** The end of the last day, where the one at the screen is; null for a role that does not end. */
    @Nullable
    Instant expires() {
        LocalDate day = lastDay.getValue();
        return day == null ? null : day.plusDays(1).atStartOfDay(Times.zone()).toInstant();
    }
}
