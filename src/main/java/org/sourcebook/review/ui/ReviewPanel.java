package org.sourcebook.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import org.sourcebook.design.BackLink;
import org.sourcebook.design.Moment;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ui.EntryNavigation;
import org.sourcebook.review.Waiting;

/** A version under review: what it changes, what was said about it, and what can be decided. */
class ReviewPanel extends Composite<Section> {

    private final ReviewSheet sheet;
    private final Waiting waiting;

    /**
     * @param decisions what the one who reads can decide about the whole
     * @param parts what they can decide part by part
     * @param assignee where they say who is to review it, if they may
     */
    ReviewPanel(ReviewSheet sheet, DecisionButtons decisions, PartsInReview parts, Optional<AssigneeField> assignee) {
        this.sheet = sheet;
        this.waiting = sheet.waiting();
        getContent().addClassName("sb-review");
        getContent().add(head(), said());
        assignee.ifPresent(getContent()::add);
        getContent().add(parts, decisions);
        parts.whileDeciding(deciding -> decisions.setVisible(!deciding));
    }

    private Header head() {
        String slug = sheet.collection().slug();
        var back = new BackLink(Texts.text("review.title"), ReviewNavigation.toQueue(slug));
        var title =
                new H2(new Anchor(EntryNavigation.toEntry(slug, waiting.number()), UserText.in(new UserText(name()))));
        var versions = new Paragraph(Texts.text(
                waiting.approvedBefore().isPresent() ? "review.since-approved" : "review.first",
                Map.of(
                        "version",
                        waiting.version(),
                        "approved",
                        waiting.approvedBefore().orElse(0))));
        versions.addClassName("sb-quiet");
        return new Header(back, title, submission(), versions);
    }

    private String name() {
        return waiting.number() + " " + waiting.title();
    }

    private Component submission() {
        String name = sheet.names().getOrDefault(waiting.submittedBy(), "");
        var line = new Paragraph(
                new UserText(Texts.text("review.submitted-by", Map.of("name", name))),
                new Moment(waiting.submittedAt()));
        line.addClassName("sb-submission");
        if (waiting.needed() > 1) {
            line.add(new ApprovalCount(waiting));
        }
        return line;
    }

    private Component said() {
        var said = new Details(
                Texts.text("review.decisions", Map.of("count", sheet.decisions().size())),
                new DecisionList(sheet.decisions(), sheet.names(), VerdictLines.of(sheet)));
        said.setVisible(!sheet.decisions().isEmpty());
        said.setOpened(sheet.decisions().stream()
                .anyMatch(decision -> !decision.note().isEmpty() && decision.version() == waiting.version()));
        return said;
    }
}
