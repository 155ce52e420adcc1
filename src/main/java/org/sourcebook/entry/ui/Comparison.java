package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.sourcebook.design.Difference;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ChangeInWords;

/** What any two versions of an entry differ in; of the newest two to begin with. */
final class Comparison extends Section {

    /** What two versions differ in. */
    interface Source {
        List<ChangeInWords> between(int before, int after);
    }

    private final Source source;
    private final Div changes = new Div();

    /** @param versions the versions to choose from, newest first */
    Comparison(List<Integer> versions, Source source) {
        this.source = source;
        add(new H2(text("entry.compare")));
        if (versions.size() < 2) {
            add(new Paragraph(text("entry.compare.one")));
            return;
        }
        var before = choice("entry.compare.before", versions, versions.get(1));
        var after = choice("entry.compare.after", versions, versions.getFirst());
        before.addValueChangeListener(event -> show(event.getValue(), after.getValue()));
        after.addValueChangeListener(event -> show(before.getValue(), event.getValue()));
        var choices = new Div(before, after);
        choices.addClassName("sb-actions");
        add(choices, changes);
        show(before.getValue(), after.getValue());
    }

    private void show(int before, int after) {
        changes.removeAll();
        var found = source.between(before, after);
        if (found.isEmpty()) {
            changes.add(new Paragraph(text("entry.compare.same")));
        }
        found.forEach(change ->
                changes.add(UserText.in(new H3(change.label())), new Difference(change.before(), change.after())));
    }

    private static Select<Integer> choice(String label, List<Integer> versions, int chosen) {
        var select = new Select<Integer>();
        select.setLabel(text(label));
        select.setItems(versions);
        select.setItemLabelGenerator(version -> text("entry.version", Map.of("version", version)));
        select.setValue(chosen);
        return select;
    }
}
