package org.sourcebook.review;

import java.time.Instant;
import org.sourcebook.entry.Part;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;

/**
 * What was decided about one part of a version.
 *
 * @param entry the entry
 * @param round which submission of the entry it belongs to, from 1
 * @param version the version decided on
 * @param part the part
 * @param outcome what was decided
 * @param reason what was said with it; may be empty
 * @param by who decided
 * @param at when
 */
public record PartVerdict(
        EntryId entry, int round, int version, Part part, Outcome outcome, String reason, AccountId by, Instant at) {

    /** Whether it was given with a decision on the version. */
    public boolean isOf(Decision decision) {
        boolean decides = switch (decision.outcome()) {
            case SUBMITTED, WITHDRAWN -> false;
            case APPROVED, PARTS_ACCEPTED, CHANGES_REQUESTED -> true;
        };
        return decides && round == decision.round() && version == decision.version() && by.equals(decision.by());
    }

    /** What can be decided about a part. */
    public enum Outcome {
        /** It may stand as it is. */
        ACCEPTED,
        /** It goes back. */
        RETURNED,
        /** It goes back with another wording as a suggestion. */
        REWORDED
    }
}
