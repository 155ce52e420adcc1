package org.sourcebook.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.EntryNumber;

/**
 * An entry that waits for review. It is also the place in the queue from which the next page goes on.
 *
 * @param entry the entry
 * @param number its number
 * @param title the title of the version in review
 * @param version the version in review
 * @param approved the version approved before; null if none was
 * @param submittedBy who submitted it
 * @param submittedAt when
 * @param approvals how many reviewers have approved it in this round
 * @param needed how many must
 * @param assignee who was asked to review it; null if nobody was in particular
 * @param standing what the one who asks can do about it
 */
public record Waiting(
        EntryId entry,
        EntryNumber number,
        String title,
        int version,
        @Nullable Integer approved,
        AccountId submittedBy,
        Instant submittedAt,
        int approvals,
        int needed,
        @Nullable AccountId assignee,
        Standing standing) {

    /** What somebody can do about an entry in review. */
    public enum Standing {
        /** They may approve it. */
        MAY_APPROVE,
        /** They may not, since it holds a change of their own. */
        OWN_CHANGE,
        /** They have approved it; others must, too. */
        HAS_APPROVED,
        /** Their role does not include reviewing. */
        NO_REVIEWER
    }

    /** Who was asked to review it, if anybody was. */
    public Optional<AccountId> reviewer() {
        return Optional.ofNullable(assignee);
    }

    /** The version approved before, if any was. */
    public Optional<Integer> approvedBefore() {
        return Optional.ofNullable(approved);
    }
}
