package org.sourcebook.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.Stream;
import org.sourcebook.collection.Collection;
import org.sourcebook.design.Narrow;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.Entries;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.ui.EntryNavigation;
import org.sourcebook.kernel.EntryNumber;

/** Leads to an entry by its number, title or name, and with any other text to the list that it filters. */
class JumpField extends ComboBox<EntryRef> {

    /** In rem: what the long placeholder takes. */
    private static final int ROOM_FOR_WORDS = 22;

    private final transient Entries entries;
    private transient Here here = Here.NOWHERE;

    JumpField(Entries entries) {
        this.entries = entries;
        addClassName("sb-jump");
        setPlaceholder(Texts.text("shell.jump"));
        Narrow.tell(
                this, ROOM_FOR_WORDS, narrow -> setPlaceholder(Texts.text(narrow ? "shell.jump.short" : "shell.jump")));
        setAriaLabel(Texts.text("shell.jump"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setItemLabelGenerator(entry -> entry.number() + " " + entry.title());
        setItems(this::suggestions);
        setAllowCustomValue(true);
        addCustomValueSetListener(event -> jump(event.getDetail().strip()));
        addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                open(event.getValue().number());
            }
        });
    }

    /** Jumps within this place's collection from now on; without one there is nowhere to jump to. */
    void at(Here place) {
        here = place;
        setVisible(place.collection() != null);
    }

    /** One page of suggestions is all there is: who does not find the entry among them types on. */
    private Stream<EntryRef> suggestions(Query<EntryRef, String> query) {
        Collection collection = here.collection();
        String text = query.getFilter().orElse("");
        int size = query.getLimit();
        return collection == null || query.getOffset() > 0 || text.isBlank()
                ? Stream.empty()
                : entries.suggest(collection.id(), null, text, size).stream();
    }

    private void jump(String text) {
        EntryNumber.parse(text).ifPresentOrElse(this::open, () -> search(text));
    }

    private void open(EntryNumber number) {
        clear();
        Collection collection = here.collection();
        if (collection != null) {
            UI.getCurrent().navigate(EntryNavigation.toEntry(collection.slug(), number));
        }
    }

    private void search(String text) {
        clear();
        Collection collection = here.collection();
        if (collection != null && !text.isEmpty()) {
            var list = EntryNavigation.toList(collection.slug(), here.base());
            UI.getCurrent().navigate(list, QueryParameters.of("q", text));
        }
    }
}
