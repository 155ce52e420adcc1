package org.sourcebook.entry.ui;

import com.vaadin.flow.component.page.WebStorage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sourcebook.kernel.Base;

/** Keeps in the browser which columns a list shows: which one wants depends on the screen that one sits at. */
record ColumnsInBrowser(Base base) implements ColumnsMenu.Store {

    @Override
    public void load(Consumer<List<String>> chosen) {
        WebStorage.getItem(key(), kept -> {
            if (kept != null) {
                chosen.accept(Stream.of(kept.split(",")).toList());
            }
        });
    }

    @Override
    public void keep(List<String> chosen) {
        WebStorage.setItem(key(), String.join(",", chosen));
    }

    private String key() {
        return "sourcebook.columns." + base.word();
    }
}
