package org.sourcebook.kernel.edtf;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From one date to another, both included. One of the two may be missing. */
record Interval(End start, End end) implements EdtfDate {

    Interval {
        if (start instanceof End.Missing && end instanceof End.Missing) {
            throw new EdtfSyntax(Refusal.Reason.NO_DATE, Map.of());
        }
        LocalDate first = start.earliest();
        LocalDate last = end.latest();
        if (first != null && last != null && last.isBefore(first)) {
            throw new EdtfSyntax(Refusal.Reason.ENDS_BEFORE_START, Map.of("start", start.text(), "end", end.text()));
        }
    }

    @Override
    public String text() {
        return start.text() + "/" + end.text();
    }

    @Override
    public @Nullable LocalDate earliest() {
        return start.earliest();
    }

    @Override
    public @Nullable LocalDate latest() {
        return end.latest();
    }
}
