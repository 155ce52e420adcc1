package org.sourcebook.review;

import java.util.List;
import org.sourcebook.entry.BulkReport;
import org.sourcebook.entry.Entries;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.kernel.Limits;
import org.springframework.stereotype.Service;

/** One step of the review on many entries. Each entry is a change of its own; what cannot be done is reported and stops nothing. */
@Service
public class BulkReview {

    private final Entries entries;
    private final Reviews reviews;

    BulkReview(Entries entries, Reviews reviews) {
        this.entries = entries;
        this.reviews = reviews;
    }

    /**
     * Submits the newest version of each. For EDITORs.
     *
     * @param note what to tell the reviewers of each, kept in the journal; may be empty
     * @throws org.sourcebook.kernel.Invalid if the note is too long; then nothing is submitted
     */
    public BulkReport submit(List<EntryId> ids, String note) {
        Limits.NOTE.check("note", note);
        return BulkReport.of(ids, id -> reviews.submit(id, newest(id), note));
    }

    /**
     * Approves the newest version of each. For REVIEWERs.
     *
     * @param note what is to be said about each, kept in the journal; may be empty
     * @throws org.sourcebook.kernel.Invalid if the note is too long; then nothing is approved
     */
    public BulkReport approve(List<EntryId> ids, String note) {
        Limits.NOTE.check("note", note);
        return BulkReport.of(ids, id -> reviews.approve(id, newest(id), note));
    }

    private int newest(EntryId id) {
        return entries.get(id).version();
    }
}
