package org.sourcebook.kernel.edtf;

import java.time.LocalDate;

/** A date that is no interval: the days it spans, and how sure its source is of it. */
record SingleDate(Span span, Qualifier qualifier) implements EdtfDate, End {

    SingleDate qualified(Qualifier other) {
        return new SingleDate(span, other);
    }

    boolean isQualified() {
        return qualifier != Qualifier.NONE;
    }

    @Override
    public String text() {
        return span.text() + qualifier.sign();
    }

    @Override
    public LocalDate earliest() {
        return span.first();
    }

    @Override
    public LocalDate latest() {
        return span.last();
    }
}
