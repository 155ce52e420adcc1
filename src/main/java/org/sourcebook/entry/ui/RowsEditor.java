package org.sourcebook.entry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

        /** What stands in it, be it whole or not. */
        default Optional<T> typed() {
            return value();
        }
    }

    private final OrderedRows<R> rows;

    RowsEditor(String title, String add, Supplier<R> empty, List<R> given, Runnable changed) {
        this.rows = new OrderedRows<>(true, changed);
        var button = new Button(add, VaadinIcon.PLUS.create(), click -> rows.append(empty.get()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        addClassName("sb-rows-editor");
        add(new H3(title), rows, error(), button);
        given.forEach(rows::append);
    }

    /** What the rows make, in their order. */
    List<T> values() {
        return each(Row::value);
    }

    /** What stands in the rows, in their order. */
    List<T> typed() {
        return each(Row::typed);
    }

    /** What is found in the rows, in their order. */
    <X> List<X> each(Function<R, Optional<X>> found) {
        return rows.rows().stream().flatMap(row -> found.apply(row).stream()).toList();
    }

    /** Adds a row. */
    void append(R row) {
        rows.append(row);
    }
}
