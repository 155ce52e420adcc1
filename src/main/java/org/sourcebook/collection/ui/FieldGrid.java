package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.collection.Kind;
import org.sourcebook.design.Badge;
import org.sourcebook.design.UserText;

/** The fields of a kind in their order: what each is called, what it holds, what it asks for. */
class FieldGrid extends Grid<FieldDefinition> {

    /** @param menu what can be done with a field; nothing if null */
    FieldGrid(Kind kind, @Nullable Function<FieldDefinition, RowMenu> menu) {
        addClassName("sb-fields");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addComponentColumn(FieldGrid::name)
                .setHeader(Words.text("fields.field"))
                .setFlexGrow(3);
        addComponentColumn(FieldGrid::nature)
                .setHeader(Words.text("fields.holds"))
                .setFlexGrow(2);
        if (menu != null) {
            addComponentColumn(menu::apply).setAutoWidth(true).setFlexGrow(0);
        }
        setItems(kind.fields());
    }

    private static Component name(FieldDefinition field) {
        var cell = new Div(new UserText(field.label()));
        cell.addClassName("sb-field-name");
        if (!field.help().isEmpty()) {
            cell.add(quiet(field.help()));
        }
        var key = quiet(field.key());
        key.addClassName("sb-code");
        cell.add(key);
        return cell;
    }

    private static Component nature(FieldDefinition field) {
        var cell = new Div(new Span(Words.of(field.type())));
        cell.addClassName("sb-field-nature");
        badge(cell, field.many(), "fields.many");
        badge(cell, field.attributed(), "fields.attributed");
        badge(cell, field.required(), "fields.required");
        badge(cell, field.main(), "fields.main");
        badge(cell, field.retired(), "retired");
        if (!field.choices().isEmpty()) {
            cell.add(quiet(String.join(" · ", field.choices())));
        }
        return cell;
    }

    private static void badge(Div cell, boolean shown, String text) {
        if (shown) {
            cell.add(new Badge(Words.text(text)));
        }
    }

    private static Span quiet(String text) {
        var span = UserText.in(new Span(text));
        span.addClassNames("sb-quiet", "sb-small");
        return span;
    }
}
