package org.sourcebook.entry.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.EntryRow;

/** The row of the entry that is shown beside a list: marked, and scrolled to wherever in the list it is. */
final class MarkedRow {

    private static final String PART = "sb-current";

    /** How many rows before it are known at once, so that the grid has all that it asks for around it. */
    private static final int AROUND = 100;

    private final Grid<EntryRow> grid;
    private final KeysetPages<EntryRow> pages;
    private final EntryList.Screen screen;
    private final Supplier<ListQuery> query;
    private @Nullable EntryRow row;
    private OptionalInt place = OptionalInt.empty();

    MarkedRow(Grid<EntryRow> grid, KeysetPages<EntryRow> pages, EntryList.Screen screen, Supplier<ListQuery> query) {
        this.grid = grid;
        this.pages = pages;
        this.screen = screen;
        this.query = query;
        grid.setPartNameGenerator(shown -> shown.equals(row) ? PART : null);
        grid.getLazyDataView().setItemIndexProvider((asked, filter) -> place.isPresent() ? place.getAsInt() : null);
    }

    /** The row that is marked. */
    @Nullable
    EntryRow row() {
        return row;
    }

    /** Marks a row instead, and shows where it is; no row if that is null. */
    void mark(@Nullable EntryRow other) {
        var before = row;
        row = other;
        place = other == null ? OptionalInt.empty() : screen.place(query.get(), other);
        if (before != null) {
            grid.getDataProvider().refreshItem(before);
        }
        if (other != null) {
            grid.getDataProvider().refreshItem(other);
            place.ifPresent(at -> {
                pages.reach(at, before(other));
                grid.scrollToItem(other);
            });
        }
    }

    /** Scrolls to the row, below the one before it, where rows have another height from now on. */
    void follow() {
        place.ifPresent(at -> grid.scrollToIndex(Math.max(0, at - 1)));
    }

    private List<EntryRow> before(EntryRow other) {
        var asked = query.get();
        return screen.page(asked.with(asked.sort().reversed()), other, AROUND);
    }
}
