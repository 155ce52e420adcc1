package org.sourcebook.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.sourcebook.account.Account;
import org.sourcebook.collection.Collection;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Moment;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.review.ReviewQueue;
import org.sourcebook.review.Waiting;

/** Tells on the start page what waits for somebody's review, in all their collections. */
@org.springframework.stereotype.Component
class ReviewsOfAccount implements Contribution<Account> {

    private static final int SHOWN = 5;

    private final ReviewQueue queue;

    ReviewsOfAccount(ReviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return Texts.text("review.for-me");
    }

    @Override
    public Optional<Component> show(Account account, Runnable changed) {
        var waiting = queue.forMe(SHOWN + 1);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var parts = new Div();
        parts.addClassName("sb-for-me");
        waiting.forEach((collection, of) -> parts.add(part(collection, of)));
        return Optional.of(parts);
    }

    private static Section part(Collection collection, List<Waiting> waiting) {
        var list = new UnorderedList();
        list.addClassName("sb-queue");
        waiting.stream().limit(SHOWN).forEach(each -> list.add(item(collection, each)));
        if (waiting.size() > SHOWN) {
            list.add(new ListItem(
                    new Anchor(ReviewNavigation.toQueue(collection.slug()), Texts.text("review.all-of-them"))));
        }
        return new Section(UserText.in(new H3(collection.name())), list);
    }

    private static ListItem item(Collection collection, Waiting waiting) {
        var number = new Span(waiting.number().toString());
        number.addClassName("sb-number");
        var link = new Anchor(
                ReviewNavigation.toReview(collection.slug(), waiting.number()), number, new UserText(waiting.title()));
        return new ListItem(link, new Moment(waiting.submittedAt()));
    }
}
