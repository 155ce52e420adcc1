package org.sourcebook.entry;

import java.util.List;

/**
 * A part of a collection's activity, newest first.
 *
 * @param lines what happened
 * @param next the sequence number to ask on from; 0 if there is nothing older
 */
public record ActivityPage(List<ActivityLine> lines, long next) {

    public ActivityPage {
        lines = List.copyOf(lines);
    }

    /** Whether there is anything older. */
    public boolean hasNext() {
        return next > 0;
    }
}
