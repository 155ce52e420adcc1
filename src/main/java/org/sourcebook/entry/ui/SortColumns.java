package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;

/** The columns of a list, and the order that their heads ask for. */
final class SortColumns {

    private final Grid<EntryRow> grid;
    private final Map<EntrySort.By, Grid.Column<EntryRow>> sortable = new EnumMap<>(EntrySort.By.class);

    SortColumns(Grid<EntryRow> grid, Lookup lookup, Consumer<EntrySort> sorted) {
        this.grid = grid;
        sortable.put(
                EntrySort.By.NUMBER,
                add("number", row -> number(row)).setAutoWidth(true).setFlexGrow(0));
        sortable.put(
                EntrySort.By.TITLE,
                add("title", row -> new UserText(row.title())).setFlexGrow(4).setWidth("14rem"));
        add("kind", row -> new UserText(Words.kind(lookup.schema(), row.kind())))
                .setAutoWidth(true);
        add("status", row -> Words.badge(row.status())).setAutoWidth(true).setFlexGrow(0);
        sortable.put(
                EntrySort.By.DATE,
                add("date", row -> new UserText(row.date() == null ? "" : Words.date(row.date())))
                        .setAutoWidth(true));
        sortable.put(
                EntrySort.By.UPDATED,
                add("updated", row -> new Span(Times.ago(row.updatedAt()))).setAutoWidth(true));
        add("by", row -> new UserText(lookup.account(row.updatedBy()))).setAutoWidth(true);
        sortable.forEach((by, column) -> column.setSortable(true).setSortProperty(by.name()));
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(order(event.getSortOrder()));
            }
        });
    }

    /** Shows the order in the heads. */
    void show(EntrySort sort) {
        var column = java.util.Objects.requireNonNull(sortable.get(sort.by()));
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

    private Grid.Column<EntryRow> add(
            String key,
            com.vaadin.flow.function.SerializableFunction<EntryRow, com.vaadin.flow.component.Component> cell) {
        return grid.addColumn(new ComponentRenderer<>(cell))
                .setKey(key)
                .setHeader(text("entry.column." + key))
                .setResizable(true);
    }

    private static Span number(EntryRow row) {
        var number = new Span(row.number().toString());
        number.addClassName("sb-number");
        return number;
    }
}
