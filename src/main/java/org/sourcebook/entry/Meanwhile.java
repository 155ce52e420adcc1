package org.sourcebook.entry;

import java.util.List;

/**
 * What others than the one who asks did in a collection after a record of its journal.
 *
 * @param lines what they did, in its order
 * @param last the sequence number to ask on from
 */
public record Meanwhile(List<ActivityLine> lines, long last) {

    public Meanwhile {
        lines = List.copyOf(lines);
    }
}
