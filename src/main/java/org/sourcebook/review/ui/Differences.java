package org.sourcebook.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.sourcebook.design.Difference;
import org.sourcebook.design.LongText;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ChangeInWords;

/** What a version changes, part by part; of a first version, where all would be new, what it says. */
class Differences extends Composite<Div> {

    /** @param first whether there is no version before to compare with */
    Differences(List<ChangeInWords> changes, boolean first) {
        getContent().addClassName("sb-differences");
        changes.forEach(change -> getContent().add(part(change, first)));
    }

    private static Section part(ChangeInWords change, boolean first) {
        var label = UserText.in(new H3(change.label()));
        label.addClassName("sb-difference-label");
        return new Section(
                label, first ? new LongText(change.after()) : new Difference(change.before(), change.after()));
    }
}
