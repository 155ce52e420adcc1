package org.sourcebook.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.entry.Status;
import org.sourcebook.review.ReviewQueue;
import org.sourcebook.review.Waiting;

/** Lets a reviewer decide about an entry where it stands, and leads to what its version changes. */
@org.springframework.stereotype.Component
class DecideOnEntry implements Contribution<EntryOnScreen> {

    private final ReviewQueue queue;
    private final Deciding deciding;

    DecideOnEntry(ReviewQueue queue, Deciding deciding) {
        this.queue = queue;
        this.deciding = deciding;
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
        var buttons = deciding.buttons(subject.collection().id(), waiting, decided -> changed.run());
        var part = new Div(changes, buttons);
        part.addClassName("sb-decide");
        return part;
    }
}
