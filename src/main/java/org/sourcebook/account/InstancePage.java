package org.sourcebook.account;

import java.util.List;

/**
 * Some of what happened in the instance, newest first.
 *
 * @param lines what happened
 * @param next before which number the next page begins; 0 if there is none
 */
public record InstancePage(List<InstanceLine> lines, long next) {

    /** Whether older things follow. */
    public boolean hasNext() {
        return next > 0;
    }
}
