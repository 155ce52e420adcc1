package org.sourcebook.review.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.account.Accounts;
import org.sourcebook.collection.Kinds;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.review.Decision;
import org.sourcebook.review.ReviewQueue;

/** Tells at the side of an entry which version is approved, which is being worked on, and what was decided. */
@org.springframework.stereotype.Component
class ReviewOfEntry implements Contribution<EntryOnScreen> {

    private final ReviewQueue queue;
    private final Accounts accounts;
    private final Kinds kinds;

    ReviewOfEntry(ReviewQueue queue, Accounts accounts, Kinds kinds) {
        this.queue = queue;
        this.accounts = accounts;
        this.kinds = kinds;
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
        return Texts.text("review.title");
    }

    @Override
    public Optional<Component> show(EntryOnScreen subject, Runnable changed) {
        return subject.member().may(Permission.READ_WORKING) ? Optional.of(panel(subject.entry())) : Optional.empty();
    }

    private Component panel(Entry entry) {
        List<Decision> decisions = queue.decisions(entry.id());
        var names = accounts.names(decisions.stream().map(Decision::by).collect(toSet()));
        var versions = new Paragraph(versions(entry));
        versions.addClassName("sb-quiet");
        var lines = decisions.isEmpty()
                ? VerdictLines.NONE
                : new VerdictLines(queue.verdicts(entry.id()), kinds.of(entry.collection()), entry.content());
        return new Div(versions, new DecisionList(decisions, names, lines));
    }

    private static String versions(Entry entry) {
        return entry.approvedVersion()
                .map(approved -> Texts.text(
                        entry.hasUnapprovedWork() ? "review.approved-and-working" : "review.approved-version",
                        Map.of("approved", approved, "working", entry.latest())))
                .orElseGet(() -> Texts.text("review.never-approved"));
    }
}
