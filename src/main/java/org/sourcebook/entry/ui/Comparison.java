package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.Difference;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.ChangeInWords;
import org.sourcebook.entry.Part;

/** What any two versions of an entry differ in; of the newest two to begin with. */
final class Comparison extends Section {

    /** A part in which two versions differ. */
    record Compared(Part part, ChangeInWords words) {}

    /** What two versions differ in. */
    interface Source {
        List<Compared> between(int before, int after);
    }

    /** Restores a part as it stands in a version. */
    interface Restoring {
        void restore(Compared part, int version);
    }

    private final Source source;
    private final @Nullable Restoring restoring;
    private final Div changes = new Div();

    /**
     * @param newest the newest version: all from the first on can be chosen
     * @param restoring null for who may restore nothing
     */
    Comparison(int newest, Source source, @Nullable Restoring restoring) {
        this.source = source;
        this.restoring = restoring;
        add(new H2(text("entry.compare")));
        if (newest < 2) {
            add(new Paragraph(text("entry.compare.one")));
            return;
        }
        var before = choice("entry.compare.before", newest, newest - 1);
        var after = choice("entry.compare.after", newest, newest);
        before.addValueChangeListener(event -> show(before, after));
        after.addValueChangeListener(event -> show(before, after));
        var choices = new Div(before, after);
        choices.addClassName("sb-actions");
        add(choices, changes);
        show(before, after);
    }

    /** Where one is left empty, what was shown stays. */
    private void show(ComboBox<Integer> before, ComboBox<Integer> after) {
        if (before.getValue() != null && after.getValue() != null) {
            show(before.getValue().intValue(), after.getValue().intValue());
        }
    }

    private void show(int before, int after) {
        changes.removeAll();
        var found = source.between(before, after);
        if (found.isEmpty()) {
            changes.add(new Paragraph(text("entry.compare.same")));
        }
        found.forEach(change -> changes.add(
                head(change, before),
                new Difference(change.words().before(), change.words().after())));
    }

    private Div head(Compared change, int before) {
        var head = new Div(UserText.in(new H3(change.words().label())));
        head.addClassName("sb-compared-head");
        if (restoring != null) {
            var button = new Button(
                    text("entry.part.restore", Map.of("version", before)), click -> restoring.restore(change, before));
            button.setAriaLabel(text(
                    "entry.part.restore-which", Map.of("part", change.words().label(), "version", before)));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
            head.add(button);
        }
        return head;
    }

    private static ComboBox<Integer> choice(String label, int newest, int chosen) {
        var choice = new ComboBox<Integer>(text(label));
        choice.setItems(
                query -> versions(newest, query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> (int) versions(newest, query.getFilter().orElse("")).count());
        choice.setItemLabelGenerator(version -> text("entry.version", Map.of("version", version)));
        choice.setValue(chosen);
        return choice;
    }

    /** Newest first, those with the digits that are typed. */
    private static Stream<Integer> versions(int newest, String typed) {
        String digits = typed.replaceAll("\\D", "");
        return IntStream.iterate(newest, version -> version > 0, version -> version - 1)
                .filter(version -> Integer.toString(version).contains(digits))
                .boxed();
    }
}
