package org.sourcebook.review.ui;

import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.BulkAction;
import org.sourcebook.entry.BulkReport;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.EntryId;
import org.sourcebook.review.BulkReview;
import org.springframework.stereotype.Component;

/** Submits the chosen entries of a list. */
@Component
class SubmitMany implements BulkAction {

    private final BulkReview reviews;

    SubmitMany(BulkReview reviews) {
        this.reviews = reviews;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return Texts.text("review.submit");
    }

    @Override
    public Permission permission() {
        return Permission.EDIT;
    }

    @Override
    public boolean suits(Status status) {
        return status == Status.DRAFT || status == Status.CHANGES_REQUESTED;
    }

    @Override
    public String question(int count) {
        return Texts.text("review.submit-many.question", Map.of("count", count));
    }

    @Override
    public String noteLabel() {
        return Texts.text("review.submit.note");
    }

    @Override
    public BulkReport run(List<EntryId> entries, String note) {
        return reviews.submit(entries, note);
    }
}
