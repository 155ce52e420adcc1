package org.sourcebook.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.sourcebook.design.Difference;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ChangeInWords;

/** What a version changes, part by part. */
class Differences extends Composite<Div> {

    Differences(List<ChangeInWords> changes) {
        getContent().addClassName("sb-differences");
        changes.forEach(change -> getContent().add(part(change)));
    }

    private static Section part(ChangeInWords change) {
        var label = UserText.in(new H3(change.label()));
        label.addClassName("sb-difference-label");
        return new Section(label, new Difference(change.before(), change.after()));
    }
}
