package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sourcebook.design.Times;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;

/** The columns of a list, and the order that their heads ask for. */
final class SortColumns {

    private static final String PLAIN = "<span dir='auto'>${item.text}</span>";
    private static final String NUMBER = "<span class='sb-number'>${item.text}</span>";
    private static final String LINK = "<a class='sb-title' href='${item.address}' dir='auto'>${item.text}</a>";
    private static final String BADGE = "<span class='sb-badge ${item.state}' dir='auto'>${item.text}</span>";

    private final Grid<EntryRow> grid;
    private final Map<EntrySort.By, Grid.Column<EntryRow>> sortable = new EnumMap<>(EntrySort.By.class);

    /** @param address the link to a row's entry */
    SortColumns(Grid<EntryRow> grid, Lookup lookup, Function<EntryRow, String> address, Consumer<EntrySort> sorted) {
        this.grid = grid;
        var number = add("number", NUMBER, row -> row.number().toString());
        number.setWidth("5.5rem").setFlexGrow(0);
        var title =
                add("title", LitRenderer.<EntryRow>of(LINK).withProperty("address", address::apply), EntryRow::title);
        title.setFlexGrow(4).setWidth("14rem");
        add("kind", PLAIN, row -> Words.kind(lookup.schema(), row.kind())).setAutoWidth(true);
        var status = LitRenderer.<EntryRow>of(BADGE).withProperty("state", row -> FilterInUrl.word(row.status()));
        // Wide enough for the longest state, whichever states the first rows are in.
        add("status", status, row -> Words.status(row.status()))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        var date = add("date", PLAIN, row -> row.date() == null ? "" : Words.date(row.date()));
        date.setAutoWidth(true);
        var updated = add("updated", PLAIN, row -> Times.ago(row.updatedAt()));
        updated.setAutoWidth(true);
        add("by", PLAIN, row -> lookup.account(row.updatedBy())).setAutoWidth(true);
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

    private Grid.Column<EntryRow> add(String key, String template, ValueProvider<EntryRow, String> text) {
        return add(key, LitRenderer.of(template), text);
    }

    private Grid.Column<EntryRow> add(String key, LitRenderer<EntryRow> cell, ValueProvider<EntryRow, String> text) {
        return grid.addColumn(cell.withProperty("text", text))
                .setKey(key)
                .setHeader(text("entry.column." + key))
                .setResizable(true);
    }
}
