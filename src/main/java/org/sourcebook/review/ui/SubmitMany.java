package org.sourcebook.review.ui;

import java.util.List;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.BulkAction;
import org.sourcebook.entry.BulkReport;
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
    public BulkReport run(List<EntryId> entries) {
        return reviews.submit(entries);
    }
}
