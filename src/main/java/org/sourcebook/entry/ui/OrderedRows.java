package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of a form that can be put into another order and taken away. */
final class OrderedRows<R extends Component> extends Div {

    private final List<Line> lines = new ArrayList<>();
    private final boolean many;
    private final Runnable changed;

    /**
     * @param many whether there can be several rows; else there is one, and nothing to order
     * @param changed is told when a row was moved or taken away
     */
    OrderedRows(boolean many, Runnable changed) {
        this.many = many;
        this.changed = changed;
    }

    /** The rows in their order. */
    List<R> rows() {
        return lines.stream().map(line -> line.row).toList();
    }

    /** Adds a row behind the others. */
    void append(R row) {
        var line = new Line(row);
        lines.add(line);
        add(line);
        offerMoves();
    }

    private void remove(Line line) {
        lines.remove(line);
        super.remove(line);
        offerMoves();
        changed.run();
    }

    private void move(Line line, int by) {
        int from = lines.indexOf(line);
        Collections.swap(lines, from, from + by);
        super.remove(line);
        addComponentAtIndex(from + by, line);
        offerMoves();
        changed.run();
    }

    private void offerMoves() {
        lines.forEach(line -> {
            line.up.setVisible(lines.size() > 1);
            line.down.setVisible(lines.size() > 1);
            line.up.setEnabled(line != lines.getFirst());
            line.down.setEnabled(line != lines.getLast());
        });
    }

    private final class Line extends Div {

        private final R row;
        private final Button up = button("entry.move-up", VaadinIcon.ANGLE_UP, () -> move(this, -1));
        private final Button down = button("entry.move-down", VaadinIcon.ANGLE_DOWN, () -> move(this, 1));

        Line(R row) {
            this.row = row;
            addClassName("sb-ordered-row");
            add(row);
            if (many) {
                var remove = button("entry.remove", VaadinIcon.CLOSE_SMALL, () -> OrderedRows.this.remove(this));
                add(up, down, remove);
            }
        }

        private static Button button(String key, VaadinIcon icon, Runnable action) {
            var button = new Button(icon.create(), click -> action.run());
            button.setAriaLabel(text(key));
            button.setTooltipText(text(key));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            return button;
        }
    }
}
