package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.function.Consumer;

/** Chooses which columns a list shows; they are the lines of its rows where they are stacked. */
final class ColumnsMenu extends Div {

    /** Where the choice is kept. */
    interface Store {

        /** Tells the columns chosen before; nothing if none ever were. */
        void load(Consumer<List<String>> chosen);

        /** Keeps a choice. */
        void keep(List<String> chosen);
    }

    private final ShownColumns shown;
    private final Store store;

    ColumnsMenu(ShownColumns shown, Store store) {
        this.shown = shown;
        this.store = store;
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        var columns = bar.addItem(VaadinIcon.GRID_SMALL.create());
        columns.add(text("entry.columns"));
        columns.setAriaLabel(text("entry.columns"));
        shown.choices().forEach(column -> choice(columns, column));
        shown.choose(shown.chosen());
        store.load(chosen -> {
            shown.choose(chosen);
            columns.getSubMenu()
                    .getItems()
                    .forEach(item -> item.setChecked(shown.shows(item.getId().orElse(""))));
        });
        add(bar);
    }

    private void choice(MenuItem columns, String key) {
        var item = columns.getSubMenu().addItem(text("entry.column." + key));
        item.setId(key);
        item.setCheckable(true);
        item.setKeepOpen(true);
        item.setChecked(shown.shows(key));
        item.addClickListener(click -> {
            shown.choose(key, item.isChecked());
            store.keep(shown.chosen());
        });
    }
}
