package org.sourcebook.entry;

import java.util.Set;
import org.sourcebook.kernel.AccountId;

/**
 * A part that a version in review changes.
 *
 * @param change what it changes since the version approved before, or what it says if none was
 * @param authors whose changes of the part it holds; none of them accepts it
 */
public record PartInReview(Change change, Set<AccountId> authors) {

    /** The part. */
    public Part part() {
        return change.part();
    }
}
