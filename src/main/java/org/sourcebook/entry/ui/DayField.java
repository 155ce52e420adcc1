package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.edtf.EdtfDate;
import org.sourcebook.kernel.edtf.PlainWords;
import org.sourcebook.kernel.edtf.Reading;

/** Takes a day by any date that begins or ends with it, in EDTF or in plain words; what it cannot read stays and changes nothing. */
final class DayField extends CustomField<LocalDate> {

    private final TextField input = new TextField();
    private final boolean last;

    private String read = "";

    /** @param last whether the last day that the date may mean is taken; else it is the first */
    DayField(String label, boolean last) {
        this.last = last;
        setLabel(label);
        input.setAriaLabel(label);
        input.setPlaceholder(text("entry.date.example"));
        input.setClearButtonVisible(true);
        input.setManualValidation(true);
        input.setWidthFull();
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                updateValue();
            }
        });
        setManualValidation(true);
        add(input);
    }

    @Override
    protected @Nullable LocalDate generateModelValue() {
        // Also asked for when the browser tells that the field was left: what was said of this text still stands then.
        if (input.getValue().equals(read)) {
            return getValue();
        }
        read = input.getValue();
        setInvalid(false);
        setHelperText("");
        if (input.getValue().isBlank()) {
            return null;
        }
        return switch (PlainWords.read(input.getValue())) {
            case Reading.Read(var date) -> day(date);
            case Reading.Unsure(var dates) -> refuse(text("entry.filter.unsure", Map.of("dates", written(dates))));
            case Reading.Unread(var why) -> refuse(text(why.reason().key(), why.arguments()));
        };
    }

    @Override
    protected void setPresentationValue(@Nullable LocalDate day) {
        setInvalid(false);
        setHelperText("");
        input.setValue(day == null ? "" : day.toString());
        read = input.getValue();
    }

    private @Nullable LocalDate day(EdtfDate date) {
        LocalDate day = last ? date.latest() : date.earliest();
        if (day == null) {
            return refuse(text("entry.filter.open", Map.of("end", last ? "last" : "first")));
        }
        setHelperText(Words.date(day.toString()));
        return day;
    }

    private @Nullable LocalDate refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
        return getValue();
    }

    private static String written(List<EdtfDate> dates) {
        return dates.stream().map(EdtfDate::text).collect(Collectors.joining(", "));
    }
}
