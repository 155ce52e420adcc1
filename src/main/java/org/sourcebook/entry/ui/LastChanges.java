package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import org.sourcebook.design.TimedText;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ChangeWording;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.LastChange;

/** Who changed last what an entry says, part by part. */
final class LastChanges extends Section {

    LastChanges(Lookup lookup, Content content, List<LastChange> changes) {
        var parts = new DescriptionList();
        changes.forEach(change -> parts.add(
                UserText.in(new DescriptionList.Term(ChangeWording.label(lookup.schema(), change.part(), content))),
                new DescriptionList.Description(new TimedText(
                        "entry.last-change",
                        Map.of("who", lookup.account(change.by()), "version", change.version()),
                        change.at()))));
        addClassName("sb-last-changes");
        add(new H2(text("entry.last-changes")), parts);
    }
}
