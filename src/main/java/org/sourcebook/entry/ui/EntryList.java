package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.BulkBar;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.Narrow;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.entry.EntrySort;
import org.sourcebook.kernel.Base;

/** A list of entries: its rows as they are scrolled to, what narrows it, and what can be done with those chosen. */
final class EntryList extends Div {

    static final int COUNTED = 10_000;

    /** In rem: what number, title, kind, state and date take beside each other. */
    private static final int ROOM_FOR_COLUMNS = 60;

    private static final Set<EntrySort.By> ALL_ORDERS = EnumSet.allOf(EntrySort.By.class);
    private static final Set<EntrySort.By> BY_NUMBER = EnumSet.of(EntrySort.By.NUMBER);

    private final Grid<EntryRow> grid = new Grid<>();
    private final Span count = new Span();
    private final Div nothing = new Div();
    private final Screen screen;
    private final KeysetPages<EntryRow> pages;
    private final SortColumns sorting;
    private final MarkedRow marked;
    private final SortMenu sortMenu = new SortMenu(this::sort);

    private ListQuery query = ListQuery.ALL;
    private boolean creates;

    /** What a list is filled from and tells. */
    interface Screen {

        /** A page of a query's rows. */
        List<EntryRow> page(ListQuery query, @Nullable EntryRow after, int size);

        /** How many rows a query has, at most {@link #COUNTED}. */
        int count(ListQuery query);

        /** How many of a query's rows are before this one, at most {@link #COUNTED}; nothing if it is none of them. */
        OptionalInt place(ListQuery query, EntryRow row);

        /** The list and what it asks at present. */
        ListAddress at();
    }

    EntryList(Lookup lookup, Screen screen, FilterBar filters, BulkBar<EntryRow> bulk, ColumnsMenu.Store columns) {
        this.screen = screen;
        this.pages = new KeysetPages<>((after, size) -> screen.page(query, after, size));
        var columnsShown = new ShownColumns(grid);
        this.sorting = new SortColumns(grid, new RowCells(lookup, this::link), columnsShown, this::sort);
        grid.addClassName("sb-list");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(bulk.offersAnything() ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> screen.at().go(click.getItem().number()));
        grid.setItems(pages::fetch);
        this.marked = new MarkedRow(grid, pages, screen, () -> query);
        if (bulk.offersAnything()) {
            grid.addSelectionListener(event -> bulk.show(List.copyOf(event.getAllSelectedItems())));
        }
        count.addClassName("sb-quiet");
        sortMenu.setVisible(false);
        var foot = new Div(count, sortMenu, new ColumnsMenu(columnsShown, columns));
        foot.addClassName("sb-list-foot");
        Narrow.tell(this, ROOM_FOR_COLUMNS, narrow -> {
            columnsShown.stack(narrow);
            sortMenu.setVisible(narrow);
            marked.follow();
        });
        addClassName("sb-list-side");
        add(filters, bulk, grid, nothing, foot);
    }

    /** Shows a query's rows from the first on. */
    void show(ListQuery asked, boolean mayCreate) {
        query = asked;
        boolean past = asked.at() != null;
        sorting.offer(past ? BY_NUMBER : ALL_ORDERS);
        sortMenu.offer(past ? BY_NUMBER : ALL_ORDERS);
        creates = mayCreate;
        sorting.show(asked.sort());
        sortMenu.show(asked.sort());
        refresh();
    }

    /** Shows the present query's rows anew. */
    void refresh() {
        grid.deselectAll();
        pages.restart();
        grid.getDataProvider().refreshAll();
        count();
    }

    private void count() {
        int found = screen.count(query);
        count.setText(Words.count(found, COUNTED));
        nothing.removeAll();
        nothing.setVisible(found == 0);
        grid.setVisible(found > 0);
        if (found == 0) {
            nothing.add(query.isFiltered() ? noneMatch() : none());
        }
    }

    /** Marks the row of the entry that is shown beside the list. */
    void mark(@Nullable EntryRow row) {
        marked.mark(row);
    }

    /** The row of the entry that is shown beside the list. */
    @Nullable
    EntryRow marked() {
        return marked.row();
    }

    private String link(EntryRow row) {
        return screen.at().link(row.number());
    }

    private void sort(EntrySort sort) {
        screen.at().with(query.with(sort)).go();
    }

    private Component noneMatch() {
        var all = new Button(
                text("entry.clear-filters"),
                click -> screen.at().with(query.all()).go());
        return new EmptyState(VaadinIcon.SEARCH, text("entry.none-match"), text("entry.none-match.advice"), all);
    }

    private Component none() {
        Base base = screen.at().base();
        if (query.at() != null) {
            return new EmptyState(
                    VaadinIcon.TIME_BACKWARD, text("entry.past.none." + base.word()), text("entry.past.none.advice"));
        }
        String none = text("entry.none." + base.word());
        if (!creates) {
            return new EmptyState(VaadinIcon.FILE_O, none, text("entry.none.wait"));
        }
        var create = new Button(Words.create(base), click -> screen.at().goToNew());
        return new EmptyState(VaadinIcon.FILE_ADD, none, text("entry.none." + base.word() + ".advice"), create);
    }
}
