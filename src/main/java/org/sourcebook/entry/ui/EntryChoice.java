package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.EntryId;

/** Chooses another entry by typing a part of its title, a name or its number. */
final class EntryChoice {

    /** Finds entries to offer. */
    interface Search {

        List<EntryRef> suggest(@Nullable Base base, String text, int size);
    }

    private static final int OFFERED = 50;

    private final Search search;
    private final Map<EntryId, EntryRef> known;

    /** @param known the entries that are named already */
    EntryChoice(Search search, Map<EntryId, EntryRef> known) {
        this.search = search;
        this.known = known;
    }

    ComboBox<EntryRef> any() {
        return of(null);
    }

    ComboBox<EntryRef> of(@Nullable Base base) {
        var box = new ComboBox<EntryRef>();
        box.setItemLabelGenerator(entry -> entry.number() + " " + entry.title());
        box.setItems(query -> offered(base, query));
        box.setClearButtonVisible(true);
        TypedChoice.in(box, typed -> meant(base, typed));
        box.setPlaceholder(text("entry.choose"));
        box.getElement().setAttribute("dir", "auto");
        return box;
    }

    /** The one with this number, or all that match. */
    private List<EntryRef> meant(@Nullable Base base, String typed) {
        var found = search.suggest(base, typed, OFFERED);
        var numbered = found.stream()
                .filter(entry -> entry.number().toString().equalsIgnoreCase(typed))
                .toList();
        return numbered.isEmpty() ? found : numbered;
    }

    /** The entry with this id, if it was named in what is being edited. */
    Optional<EntryRef> known(@Nullable EntryId id) {
        return id == null ? Optional.empty() : Optional.ofNullable(known.get(id));
    }

    private Stream<EntryRef> offered(@Nullable Base base, Query<EntryRef, String> query) {
        int end = Math.min(OFFERED, query.getOffset() + query.getLimit());
        return search.suggest(base, query.getFilter().orElse(""), end).stream().skip(query.getOffset());
    }
}
