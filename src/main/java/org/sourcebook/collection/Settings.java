package org.sourcebook.collection;

import java.util.Map;
import org.sourcebook.kernel.Invalid;

/**
 * A collection's rules.
 *
 * @param approvalsNeeded how many different reviewers must approve a version: 1 to 3
 * @param viewersSeeWorking whether VIEWERs see working versions as well as approved ones
 * @param reasonsNeeded whether whoever changes an entry must say why
 */
public record Settings(int approvalsNeeded, boolean viewersSeeWorking, boolean reasonsNeeded) {

    /** What a new collection starts with. */
    public static final Settings DEFAULT = new Settings(1, false, false);

    public Settings {
        if (approvalsNeeded < 1 || approvalsNeeded > 3) {
            throw new Invalid("approvals-needed", "error.approvals-needed", Map.of("given", approvalsNeeded));
        }
    }
}
