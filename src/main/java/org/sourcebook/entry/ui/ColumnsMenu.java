package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Chooses which columns a list shows. */
final class ColumnsMenu extends Div {

    private static final Set<String> ALWAYS = Set.of("number", "title");
    private static final Set<String> AT_FIRST = Set.of("kind", "status", "date");

    /** Where the choice is kept. */
    interface Store {

        /** Tells the columns chosen before; nothing if none ever were. */
        void load(Consumer<List<String>> chosen);

        /** Keeps a choice. */
        void keep(List<String> chosen);
    }

    private final Grid<?> grid;
    private final Store store;

    ColumnsMenu(Grid<?> grid, Store store) {
        this.grid = grid;
        this.store = store;
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        var columns = bar.addItem(VaadinIcon.GRID_SMALL.create());
        columns.add(text("entry.columns"));
        columns.setAriaLabel(text("entry.columns"));
        optional().forEach(column -> choice(columns, column));
        show(AT_FIRST);
        store.load(chosen -> {
            show(Set.copyOf(chosen));
            columns.getSubMenu()
                    .getItems()
                    .forEach(
                            item -> item.setChecked(chosen.contains(item.getId().orElse(""))));
        });
        add(bar);
    }

    private void choice(MenuItem columns, Grid.Column<?> column) {
        var item = columns.getSubMenu().addItem(text("entry.column." + column.getKey()));
        item.setId(column.getKey());
        item.setCheckable(true);
        item.setKeepOpen(true);
        item.setChecked(AT_FIRST.contains(column.getKey()));
        item.addClickListener(click -> {
            column.setVisible(item.isChecked());
            store.keep(optional().stream()
                    .filter(Grid.Column::isVisible)
                    .map(Grid.Column::getKey)
                    .toList());
        });
    }

    private void show(Set<String> keys) {
        optional().forEach(column -> column.setVisible(keys.contains(column.getKey())));
    }

    private List<? extends Grid.Column<?>> optional() {
        return grid.getColumns().stream()
                .filter(column -> column.getKey() != null && !ALWAYS.contains(column.getKey()))
                .collect(Collectors.toList());
    }
}
