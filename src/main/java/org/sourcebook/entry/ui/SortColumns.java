package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;

/** The columns of a list, and the order that their heads ask for. */
final class SortColumns {

    private final Grid<EntryRow> grid;
    private final Map<EntrySort.By, Grid.Column<EntryRow>> sortable = new EnumMap<>(EntrySort.By.class);

    SortColumns(Grid<EntryRow> grid, RowCells cells, ShownColumns shown, Consumer<EntrySort> sorted) {
        this.grid = grid;
        var number = add("number", cells).setWidth("5.5rem").setFlexGrow(0);
        // Whatever room is left is for titles; what is longer than its column goes on in a second line.
        var title = add("title", cells).setFlexGrow(6).setWidth("14rem");
        add("kind", cells).setAutoWidth(true).setFlexGrow(0);
        // Wide enough for the longest state, whichever states the first rows are in.
        add("status", cells).setWidth("10rem").setFlexGrow(0);
        var date = add("date", cells).setWidth("11rem");
        var updated = add("updated", cells).setAutoWidth(true).setFlexGrow(0);
        add("by", cells).setAutoWidth(true).setFlexGrow(0);
        add(ShownColumns.STACKED, cells.stacked(shown::shows)).setVisible(false);
        sortable.putAll(Map.of(
                EntrySort.By.NUMBER, number,
                EntrySort.By.TITLE, title,
                EntrySort.By.DATE, date,
                EntrySort.By.UPDATED, updated));
        sortable.forEach((by, column) -> column.setSortable(true).setSortProperty(by.name()));
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(order(event.getSortOrder()));
            }
        });
    }

    /** Lets the list be ordered by these alone. */
    void offer(Set<EntrySort.By> orders) {
        sortable.forEach((by, column) -> column.setSortable(orders.contains(by)));
    }

    /** Shows the order in the heads. */
    void show(EntrySort sort) {
        var column = Objects.requireNonNull(sortable.get(sort.by()));
        var direction = sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        grid.sort(List.of(new GridSortOrder<>(column, direction)));
    }

    private EntrySort order(List<GridSortOrder<EntryRow>> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> new EntrySort(
                        EntrySort.By.valueOf(order.getSorted()
                                .getSortOrder(SortDirection.ASCENDING)
                                .findFirst()
                                .orElseThrow()
                                .getSorted()),
                        order.getDirection() == SortDirection.DESCENDING))
                .orElse(EntrySort.TITLE);
    }

    private Grid.Column<EntryRow> add(String key, RowCells cells) {
        return add(key, cells.of(key)).setResizable(true);
    }

    private Grid.Column<EntryRow> add(String key, LitRenderer<EntryRow> cell) {
        return grid.addColumn(cell).setKey(key).setHeader(text("entry.column." + key));
    }
}
