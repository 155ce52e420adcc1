package org.sourcebook.review;

import java.util.List;
import org.sourcebook.entry.BulkReport;
import org.sourcebook.entry.Entries;
import org.sourcebook.kernel.EntryId;
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

    /** Submits the newest version of each. For EDITORs. */
    public BulkReport submit(List<EntryId> ids) {
        return BulkReport.of(ids, id -> reviews.submit(id, newest(id), ""));
    }

    /** Approves the newest version of each. For REVIEWERs. */
    public BulkReport approve(List<EntryId> ids) {
        return BulkReport.of(ids, id -> reviews.approve(id, newest(id), ""));
    }

    private int newest(EntryId id) {
        return entries.get(id).version();
    }
}
