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

/** Approves the chosen entries of a list. */
@Component
class ApproveMany implements BulkAction {

    private final BulkReview reviews;

    ApproveMany(BulkReview reviews) {
        this.reviews = reviews;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String label() {
        return Texts.text("review.approve");
    }

    @Override
    public Permission permission() {
        return Permission.REVIEW;
    }

    @Override
    public boolean suits(Status status) {
        return status == Status.IN_REVIEW;
    }

    @Override
    public String question(int count) {
        return Texts.text("review.approve-many.question", Map.of("count", count));
    }

    @Override
    public String noteLabel() {
        return Texts.text("review.approve.note");
    }

    @Override
    public BulkReport run(List<EntryId> entries, String note) {
        return reviews.approve(entries, note);
    }
}
