package org.sourcebook.entry;

import java.util.List;
import org.sourcebook.kernel.AccountId;

/** What became of a save. No save overwrites what somebody else saved meanwhile. */
public sealed interface SaveOutcome {

    /** Saved as a new version. */
    record Saved(Entry entry) implements SaveOutcome {}

    /** Nothing in it differed from what is there; no version was made. */
    record Unchanged(Entry entry) implements SaveOutcome {}

    /**
     * Others had saved meanwhile what could be brought together with this: the new version holds both.
     *
     * @param takenFromOthers what came from whom
     */
    record Merged(Entry entry, List<LastChange> takenFromOthers) implements SaveOutcome {}

    /**
     * Others had changed the same parts meanwhile: nothing was saved.
     *
     * @param theirs the entry as it stands now
     * @param merged what would be saved if {@code theirs} wins wherever both changed the same
     * @param disputed the parts that both changed
     * @param by who saved the version that stands now
     * @param changes who changed each of the disputed parts last
     */
    record Conflict(Entry theirs, Content merged, List<Part> disputed, AccountId by, List<LastChange> changes)
            implements SaveOutcome {}
}
