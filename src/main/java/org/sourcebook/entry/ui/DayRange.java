package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two fields that bound a range of days. A range that ends before it begins is told at the field that made it so, and holds nothing. */
final class DayRange<F extends HasValue<?, LocalDate> & HasValidation> {

    private final F from;
    private final F to;
    private final Runnable changed;

    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private @Nullable F wrong;
    private boolean showing;

    /** @param changed is run for each new range */
    DayRange(F from, String fromLabel, F to, String toLabel, Runnable changed) {
        this.from = from;
        this.to = to;
        this.changed = changed;
        from.addValueChangeListener(event -> check(from, "entry.filter.from-after-to", toLabel));
        to.addValueChangeListener(event -> check(to, "entry.filter.to-before-from", fromLabel));
    }

    /** The first day of the last range that was one. */
    @Nullable
    LocalDate first() {
        return first;
    }

    /** The last day of it. */
    @Nullable
    LocalDate last() {
        return last;
    }

    /** Shows a range without telling it. */
    void show(@Nullable LocalDate newFirst, @Nullable LocalDate newLast) {
        showing = true;
        first = newFirst;
        last = newLast;
        from.setValue(newFirst);
        to.setValue(newLast);
        mend();
        showing = false;
    }

    private void check(F field, String error, String other) {
        if (showing) {
            return;
        }
        mend();
        if (isBackwards(from.getValue(), to.getValue())) {
            wrong = field;
            field.setErrorMessage(text(error, Map.of("other", other)));
            field.setInvalid(true);
            return;
        }
        first = from.getValue();
        last = to.getValue();
        changed.run();
    }

    /** Whether a range ends before it begins. */
    static boolean isBackwards(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first != null && last != null && first.isAfter(last);
    }

    private void mend() {
        if (wrong != null) {
            wrong.setInvalid(false);
            wrong = null;
        }
    }
}
