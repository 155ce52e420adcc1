package org.sourcebook.kernel.edtf;

import java.util.List;

/** What {@link PlainWords} made of a text. */
public sealed interface Reading {

    /** The words have this one meaning. */
    record Read(EdtfDate date) implements Reading {}

    /**
     * The words have several meanings, and whoever typed them knows which.
     *
     * @param candidates two or more different dates, the likeliest first
     */
    record Unsure(List<EdtfDate> candidates) implements Reading {

        public Unsure {
            candidates = List.copyOf(candidates);
        }
    }

    /** The words are no date that can be read surely; {@code why} is what to tell whoever typed them. */
    record Unread(Refusal why) implements Reading {}
}
