package org.sourcebook.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Moment;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.review.Decision;
import org.sourcebook.review.Decision.Outcome;

/** The steps of a review in the order given: who decided what about which version, and what they said. */
class DecisionList extends Composite<OrderedList> {

    /** @param lines what was decided about parts */
    DecisionList(List<Decision> decisions, Map<AccountId, String> names, VerdictLines lines) {
        getContent().addClassName("sb-decision-list");
        decisions.forEach(decision -> getContent().add(item(decision, names.getOrDefault(decision.by(), ""), lines)));
    }

    private static ListItem item(Decision decision, String name, VerdictLines lines) {
        var head = new Header(
                new Badge(colour(decision.outcome()), Texts.text("review.outcome." + decision.outcome())),
                new UserText(Texts.text("review.version-by", Map.of("version", decision.version(), "name", name))),
                new Moment(decision.at()));
        head.addClassName("sb-decision-head");
        var item = new ListItem(head);
        if (!decision.note().isEmpty()) {
            item.add(UserText.in(new Paragraph(decision.note())));
        }
        lines.of(decision).ifPresent(item::add);
        return item;
    }

    private static Status colour(Outcome outcome) {
        return switch (outcome) {
            case SUBMITTED -> Status.IN_REVIEW;
            case WITHDRAWN -> Status.DRAFT;
            case APPROVED, PARTS_ACCEPTED -> Status.APPROVED;
            case CHANGES_REQUESTED -> Status.CHANGES_REQUESTED;
        };
    }
}
