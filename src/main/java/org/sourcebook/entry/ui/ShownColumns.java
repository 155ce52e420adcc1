package org.sourcebook.entry.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which columns a list shows: those that are chosen or, where there is no room for columns, one that stacks them. */
final class ShownColumns {

    /** The column that stacks the others. */
    static final String STACKED = "stacked";

    private static final Set<String> ALWAYS = Set.of("number", "title");

    private final Grid<?> grid;
    private final Set<String> chosen = new HashSet<>(Set.of("kind", "status", "date"));
    private boolean stacked;

    ShownColumns(Grid<?> grid) {
        this.grid = grid;
    }

    /** The columns that can be chosen, in their order. */
    List<String> choices() {
        return keys().filter(key -> !ALWAYS.contains(key) && !key.equals(STACKED))
                .toList();
    }

    /** Those of them that are, in their order. */
    List<String> chosen() {
        return choices().stream().filter(chosen::contains).toList();
    }

    /** Whether what this column says is shown, in the column itself or stacked with others. */
    boolean shows(String key) {
        return ALWAYS.contains(key) || chosen.contains(key);
    }

    /** Shows these, besides what is always shown. */
    void choose(List<String> keys) {
        chosen.clear();
        chosen.addAll(keys);
        apply();
    }

    /** Shows a column or does not. */
    void choose(String key, boolean shown) {
        if (shown) {
            chosen.add(key);
        } else {
            chosen.remove(key);
        }
        apply();
    }

    /** Stacks the columns into one, or spreads them. */
    void stack(boolean narrow) {
        stacked = narrow;
        apply();
    }

    private void apply() {
        keys().forEach(key ->
                grid.getColumnByKey(key).setVisible(key.equals(STACKED) ? stacked : !stacked && shows(key)));
        if (stacked) {
            grid.getDataProvider().refreshAll();
        } else {
            grid.recalculateColumnWidths();
        }
    }

    private java.util.stream.Stream<String> keys() {
        return grid.getColumns().stream().map(Grid.Column::getKey).filter(key -> key != null);
    }
}
