package org.sourcebook.entry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.kernel.EntryNumber;

/** Makes what stands beside a list: an entry to be read or edited, as it stands or as it stood, or the form for a new one. */
@SpringComponent
class EntryDetails {

    private final ListReading lists;
    private final EntryReading reading;
    private final EntryEditing editing;
    private final PastReading past;
    private final OthersWork others;

    EntryDetails(ListReading lists, EntryReading reading, EntryEditing editing, PastReading past, OthersWork others) {
        this.lists = lists;
        this.reading = reading;
        this.editing = editing;
        this.past = past;
        this.others = others;
    }

    /**
     * An entry beside a list.
     *
     * @param title what it is called
     * @param row its row in the list; null if it is not there
     */
    record Detail(String title, @Nullable EntryRow row, Component shown) {}

    /** The form for a new entry. */
    Component creating(DetailScreen screen) {
        return editing.creating(screen);
    }

    /**
     * The entry with this number, as of the moment that the list is of.
     *
     * @param mode whether it is to be edited, or changes to it suggested, where that can be; else it is read
     * @throws org.sourcebook.kernel.NotFound if there is none today
     */
    Detail of(DetailScreen screen, EntryNumber number, String mode) {
        return screen.at()
                .query()
                .moment()
                .map(then -> past(screen, number, then))
                .orElseGet(() -> present(screen, number, mode));
    }

    private Detail present(DetailScreen screen, EntryNumber number, String mode) {
        var meanwhile = others.from(screen.scope());
        Entry entry = lists.get(screen.at(), number);
        return detail(screen, entry, shown(screen, entry, mode, meanwhile));
    }

    private Component shown(DetailScreen screen, Entry entry, String mode, OthersWork.Watch meanwhile) {
        if (mode.equals(EntryAddress.EDIT) && EntryActions.editable(screen, entry)) {
            return News.above(editing.editing(screen, entry), meanwhile, entry);
        }
        if (mode.equals(EntryAddress.SUGGEST) && EntryActions.suggestible(screen, entry)) {
            return News.above(editing.suggesting(screen, entry), meanwhile, entry);
        }
        var panel = reading.of(screen, entry);
        panel.precede(News.ofEntry(meanwhile, screen, entry));
        return panel;
    }

    private Detail past(DetailScreen screen, EntryNumber number, Instant then) {
        return lists.find(screen.at(), number, then)
                .map(entry -> detail(screen, entry, past.of(screen, entry, then)))
                .orElseGet(() -> new Detail(number.toString(), null, past.none(screen, number)));
    }

    private Detail detail(DetailScreen screen, Entry entry, Component shown) {
        String title = entry.number() + " " + entry.content().title();
        return new Detail(title, lists.row(screen.at(), entry), shown);
    }
}
