package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Edits any number of things, each in a row of its own.
 *
 * @param <R> the row
 * @param <T> what a row makes
 */
final class RowsEditor<R extends Component & RowsEditor.Row<T>, T> extends CheckedPart {

    /** A row; an empty one makes nothing. */
    interface Row<T> {

        Optional<T> value();
    }

    private final List<R> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Runnable changed;

    RowsEditor(String title, String add, Supplier<R> empty, List<R> given, Runnable changed) {
        this.changed = changed;
        var button = new Button(add, VaadinIcon.PLUS.create(), click -> addRow(empty.get()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        addClassName("sb-rows-editor");
        add(new H3(title), list, error(), button);
        given.forEach(this::addRow);
    }

    /** What the rows make, in their order. */
    List<T> values() {
        return rows.stream().flatMap(row -> row.value().stream()).toList();
    }

    private void addRow(R row) {
        rows.add(row);
        var line = new Div(row);
        line.addClassName("sb-row");
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            rows.remove(row);
            list.remove(line);
            changed.run();
        });
        remove.setAriaLabel(text("entry.remove"));
        remove.setTooltipText(text("entry.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        line.add(remove);
        list.add(line);
    }
}
