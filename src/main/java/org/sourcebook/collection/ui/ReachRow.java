package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.sourcebook.collection.Reach;
import org.sourcebook.collection.Reach.Seen;
import org.sourcebook.collection.Reach.Unseen;
import org.sourcebook.design.Badge;
import org.sourcebook.design.UserText;

/** A collection that an account sees: as what, and by all of its roles. */
class ReachRow extends Row {

    ReachRow(Reach reach) {
        super(name(reach));
        saying(new Badge(reach.role(), Words.of(reach.role())));
        reach.grants().forEach(grant -> saying(Reason.of(grant)));
        if (reach instanceof Unseen(var managers, var role, var grants)) {
            saying(Words.text("access.ask", Map.of("managers", String.join(", ", managers))));
        }
    }

    /** A link where it may be followed. */
    private static Component name(Reach reach) {
        return switch (reach) {
            case Seen seen -> new Anchor(CollectionsNavigation.toOverview(seen.slug()), new UserText(seen.name()));
            case Unseen unseen -> new Span(Words.text("access.unseen"));
        };
    }
}
