package org.sourcebook.review;

import java.time.Instant;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.DecisionId;
import org.sourcebook.kernel.EntryId;

/**
 * One step of a review.
 *
 * @param id its id
 * @param entry the entry
 * @param round which submission of the entry it belongs to, from 1
 * @param version the version decided on
 * @param outcome what was decided
 * @param note what was said with it; of a request for changes the reason, else it may be empty
 * @param by who decided
 * @param at when
 */
public record Decision(
        DecisionId id, EntryId entry, int round, int version, Outcome outcome, String note, AccountId by, Instant at) {

    /** What can be decided. */
    public enum Outcome {
        /** The version is handed over for review. */
        SUBMITTED,
        /** It was taken back before anybody decided on it. */
        WITHDRAWN,
        /** The version may stand as it is; where a collection asks for several approvals, this is one of them. */
        APPROVED,
        /** All parts of the version may stand that hold no change of the reviewer's own. */
        PARTS_ACCEPTED,
        /** The version goes back to whoever works on it. */
        CHANGES_REQUESTED
    }
}
