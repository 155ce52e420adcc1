package org.sourcebook.entry;

import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Service;

/** The states of an entry and the ways between them (handbook, concepts). */
@Service
public class Life {

    /**
     * Hands a version over for review. For EDITORs.
     *
     * @throws org.sourcebook.kernel.Invalid if a required field is empty or the state does not allow it
     * @throws VersionMovedOn if the version is not the newest
     */
    public Entry submit(EntryId id, int version) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a version the approved one. For REVIEWERs; whether enough have agreed is the review's to know.
     *
     * @throws FourEyes if the one who asks changed anything since the version approved before
     */
    public Entry approve(EntryId id, int version) {
        throw new UnsupportedOperationException();
    }

    /** Sends a version back to whoever works on it. For REVIEWERs. */
    public Entry requestChanges(EntryId id, int version) {
        throw new UnsupportedOperationException();
    }

    /** Puts an entry into the trash. For MANAGERs, and for EDITORs their own drafts that nobody else changed. */
    public Entry trash(EntryId id) {
        throw new UnsupportedOperationException();
    }

    /** Takes an entry out of the trash, as it was. For whoever may trash it. */
    public Entry restore(EntryId id) {
        throw new UnsupportedOperationException();
    }
}
