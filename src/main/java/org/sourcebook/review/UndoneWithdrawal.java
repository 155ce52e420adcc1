package org.sourcebook.review;

import org.sourcebook.entry.Status;
import org.sourcebook.entry.UndoOutcome;
import org.sourcebook.entry.UndoWay;
import org.springframework.stereotype.Component;

/** Submits what was taken back from review again, as long as it is what it was. */
@Component
class UndoneWithdrawal implements UndoWay {

    private final Reviews reviews;

    UndoneWithdrawal(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String action() {
        return "version-withdrawn";
    }

    @Override
    public boolean suits(Status status) {
        return status == Status.DRAFT || status == Status.CHANGES_REQUESTED;
    }

    @Override
    public boolean movesTrash() {
        return false;
    }

    @Override
    public boolean yieldsTo(String later) {
        return UndoneSubmission.STEPS.contains(later);
    }

    @Override
    public UndoOutcome undo(Made change) {
        return new UndoOutcome.Undone(reviews.submit(change.entry(), change.version(), ""));
    }
}
