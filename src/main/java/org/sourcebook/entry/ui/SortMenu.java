package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.entry.EntrySort.By;

/** Orders a list whose columns are stacked, so that there are no heads to do it by. */
final class SortMenu extends MenuBar {

    private static final List<By> ORDERS = List.of(By.TITLE, By.NUMBER, By.DATE, By.UPDATED);

    private final Map<By, MenuItem> orders = new EnumMap<>(By.class);
    private final MenuItem backwards;

    private EntrySort shown = EntrySort.TITLE;

    SortMenu(Consumer<EntrySort> sorted) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        var sort = addItem(VaadinIcon.SORT.create());
        sort.add(text("entry.sort"));
        sort.setAriaLabel(text("entry.sort"));
        ORDERS.forEach(by -> orders.put(
                by,
                checkable(
                        sort,
                        "entry.column." + FilterInUrl.word(by),
                        () -> sorted.accept(new EntrySort(by, shown.descending())))));
        backwards = checkable(sort, "entry.sort.backwards", () -> sorted.accept(shown.reversed()));
    }

    /** Lets the list be ordered by these alone. */
    void offer(Set<By> offered) {
        orders.forEach((by, item) -> item.setVisible(offered.contains(by)));
    }

    /** Shows the order. */
    void show(EntrySort sort) {
        shown = sort;
        orders.forEach((by, item) -> item.setChecked(by == sort.by()));
        backwards.setChecked(sort.descending());
    }

    private MenuItem checkable(MenuItem parent, String key, Runnable chosen) {
        var item = parent.getSubMenu().addItem(text(key), click -> {
            chosen.run();
            show(shown);
        });
        item.setCheckable(true);
        return item;
    }
}
