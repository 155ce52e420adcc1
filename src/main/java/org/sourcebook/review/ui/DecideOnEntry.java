package org.sourcebook.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Notice;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.DraftPlace;
import org.sourcebook.entry.DraftedText;
import org.sourcebook.entry.Drafts;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.entry.Status;
import org.sourcebook.review.ReviewQueue;
import org.sourcebook.review.Reviews;
import org.sourcebook.review.Waiting;

/** Lets a reviewer decide about an entry where it stands, and leads to what its version changes. */
@org.springframework.stereotype.Component
class DecideOnEntry implements Contribution<EntryOnScreen> {

    private final ReviewQueue queue;
    private final Reviews reviews;
    private final Drafts drafts;

    DecideOnEntry(ReviewQueue queue, Reviews reviews, Drafts drafts) {
        this.queue = queue;
        this.reviews = reviews;
        this.drafts = drafts;
    }

    @Override
    public Place place() {
        return Place.ACTIONS;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String title() {
        return Texts.text("review.title");
    }

    @Override
    public Optional<Component> show(EntryOnScreen subject, Runnable changed) {
        return subject.entry().status() == Status.IN_REVIEW && subject.member().may(Permission.READ_WORKING)
                ? queue.of(subject.entry().id()).map(waiting -> decisions(subject, waiting, changed))
                : Optional.empty();
    }

    private Component decisions(EntryOnScreen subject, Waiting waiting, Runnable changed) {
        var changes = new Anchor(
                ReviewNavigation.toReview(subject.collection().slug(), waiting.number()),
                Texts.text("review.see-changes"));
        var buttons = new DecisionButtons(
                waiting,
                note -> tell(reviews.approve(waiting.entry(), waiting.version(), note), changed),
                reason -> tell(reviews.requestChanges(waiting.entry(), waiting.version(), reason), changed),
                form -> DraftedText.at(drafts, DraftPlace.on(subject.entry(), form)));
        var part = new Div(changes, buttons);
        part.addClassName("sb-decide");
        return part;
    }

    private static void tell(Entry entry, Runnable changed) {
        Notice.done(Texts.text(
                "review.done." + entry.status(), Map.of("number", entry.number().toString())));
        changed.run();
    }
}
