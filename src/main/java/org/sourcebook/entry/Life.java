package org.sourcebook.entry;

import org.sourcebook.kernel.EntryId;
import org.springframework.stereotype.Service;

/**
 * The states of an entry and the ways between them (handbook, concepts).
 *
 * <p>Submitting, approving and requesting changes are steps of a review: screens and programs take them through the
 * review's service, which keeps the decisions and counts the approvals.
 */
@Service
public class Life {

    /**
     * Hands a version over for review. For EDITORs.
     *
     * @param note what to tell the reviewers, kept in the journal; may be empty
     * @throws org.sourcebook.kernel.Invalid if a required field is empty
     * @throws WrongState if the entry is in review, approved in this version, or in the trash
     * @throws VersionMovedOn if the version is not the newest
     */
    public Entry submit(EntryId id, int version, String note) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes sure that the one who asks may decide on a version in review, and keeps everyone else from changing the
     * entry until the transaction ends, which must have begun before. For REVIEWERs.
     *
     * @return the entry in this version
     * @throws WrongState if the entry is not in review
     * @throws VersionMovedOn if the version is not the newest
     */
    public Entry lockForReview(EntryId id, int version) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes sure that a version holds nothing of the one who asks since the version approved before. For REVIEWERs.
     *
     * @throws FourEyes if it does
     */
    public void requireFourEyes(EntryId id, int version) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a version the approved one. For REVIEWERs; whether enough have agreed is the review's to know.
     *
     * @param note what is to be said about it, kept in the journal; may be empty
     * @throws FourEyes if the one who asks changed anything since the version approved before
     * @throws WrongState if the entry is not in review
     * @throws VersionMovedOn if the version is not the newest
     */
    public Entry approve(EntryId id, int version, String note) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sends a version back to whoever works on it. For REVIEWERs.
     *
     * @param reason what is to be changed, kept in the journal
     * @throws WrongState if the entry is not in review
     * @throws VersionMovedOn if the version is not the newest
     */
    public Entry requestChanges(EntryId id, int version, String reason) {
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
