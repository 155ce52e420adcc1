package org.sourcebook.review;

import java.util.Set;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.UndoOutcome;
import org.sourcebook.entry.UndoWay;
import org.springframework.stereotype.Component;

/** Takes a submission back, as long as nobody has decided on it. */
@Component
class UndoneSubmission implements UndoWay {

    /** What ends the round of a review, or begins to. */
    static final Set<String> STEPS = Set.of(
            "version-saved",
            "version-submitted",
            "version-withdrawn",
            "approval-given",
            "parts-decided",
            "version-accepted-in-part",
            "version-approved",
            "changes-requested");

    private final Reviews reviews;

    UndoneSubmission(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String action() {
        return "version-submitted";
    }

    @Override
    public boolean suits(Status status) {
        return status == Status.IN_REVIEW;
    }

    @Override
    public boolean movesTrash() {
        return false;
    }

    @Override
    public boolean yieldsTo(String later) {
        return STEPS.contains(later);
    }

    @Override
    public UndoOutcome undo(Made change) {
        return new UndoOutcome.Undone(reviews.withdraw(change.entry(), change.version()));
    }
}
