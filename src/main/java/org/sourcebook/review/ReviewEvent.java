package org.sourcebook.review;

import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/** What the journal keeps of a review beside the steps of the entry's life. */
public sealed interface ReviewEvent extends Event {

    /**
     * A reviewer approved a version that still needs the approval of others.
     *
     * @param approvals how many have approved it by now
     * @param needed how many must
     */
    record ApprovalGiven(EntryId entry, int version, String note, int approvals, int needed) implements ReviewEvent {
        @Override
        public String action() {
            return "approval-given";
        }

        @Override
        public String subject() {
            return "entry:" + entry;
        }
    }
}
