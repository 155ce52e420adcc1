package org.sourcebook.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.AccountId;
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

    /**
     * A reviewer decided on a version part by part. What became of it is in a record of its own.
     *
     * @param accepted the names of the parts that may stand
     * @param returned those that go back
     */
    record PartsDecided(EntryId entry, int version, List<String> accepted, List<Returned> returned, String note)
            implements ReviewEvent {
        @Override
        public String action() {
            return "parts-decided";
        }

        @Override
        public String subject() {
            return "entry:" + entry;
        }
    }

    /**
     * Somebody is to review an entry.
     *
     * @param reviewer who; null for nobody in particular
     */
    record ReviewAssigned(
            EntryId entry, int version, @Nullable AccountId reviewer) implements ReviewEvent {
        @Override
        public String action() {
            return "review-assigned";
        }

        @Override
        public String subject() {
            return "entry:" + entry;
        }
    }

    /**
     * A part that goes back.
     *
     * @param part its name
     * @param reason what was said with it; may be empty
     * @param reworded whether another wording was suggested
     */
    record Returned(String part, String reason, boolean reworded) {}
}
