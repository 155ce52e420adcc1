package org.sourcebook.review.ui;

import java.util.List;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.BulkAction;
import org.sourcebook.entry.BulkReport;
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
    public BulkReport run(List<EntryId> entries) {
        return reviews.approve(entries);
    }
}
