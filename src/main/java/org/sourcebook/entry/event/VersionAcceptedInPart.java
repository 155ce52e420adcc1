package org.sourcebook.entry.event;

import java.util.List;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.EntryId;

/**
 * Of a version in review some parts were accepted and the others sent back. Two versions were made of it: the approved one
 * with what was accepted, and after it the one that is worked on, which says what the version in review said.
 *
 * @param version the version in review
 * @param approved the version with what was accepted
 * @param working the version that is worked on
 * @param accepted the names of the parts that were accepted
 * @param returned the names of the parts that were sent back
 * @param approvedHash of what the approved version says
 * @param workingHash of what the version that is worked on says
 */
public record VersionAcceptedInPart(
        EntryId entry,
        int version,
        int approved,
        int working,
        List<String> accepted,
        List<String> returned,
        String note,
        String approvedHash,
        String workingHash)
        implements Event {

    @Override
    public String action() {
        return "version-accepted-in-part";
    }

    @Override
    public String subject() {
        return "entry:" + entry;
    }
}
