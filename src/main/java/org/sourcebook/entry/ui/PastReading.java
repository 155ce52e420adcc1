package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.EmptyState;
import org.sourcebook.entry.Entry;
import org.sourcebook.kernel.EntryNumber;

/** Makes an entry to be read as it stood at a moment: what it said then, and nothing to be done with it. */
@SpringComponent
class PastReading {

    private final ListReading lists;

    PastReading(ListReading lists) {
        this.lists = lists;
    }

    /** An entry of a moment. Links of others to it are not shown: they are found as they are today alone. */
    Component of(DetailScreen screen, Entry entry, Instant at) {
        var lookup = lists.lookup(screen.at(), entry, at);
        var links = new LinksBlock(lookup, entry.content().links(), List.of());
        var actions = new ArrayList<Component>();
        if (screen.scope().may(Permission.READ_WORKING)) {
            String history = EntryNavigation.toHistory(screen.scope().slug(), entry.number());
            var button = new Button(
                    text("entry.history"),
                    VaadinIcon.CLOCK.create(),
                    click -> UI.getCurrent().navigate(history));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions.add(button);
        }
        return new EntryPanel(lookup, entry, new PanelWays(screen), actions, links);
    }

    /** Stands in the place of an entry that was not there. */
    Component none(DetailScreen screen, EntryNumber number) {
        var none = new Section(
                new PanelWays(screen),
                new EmptyState(
                        VaadinIcon.TIME_BACKWARD,
                        text("entry.past.not-there", Map.of("number", number.toString())),
                        text("entry.past.not-there.advice"),
                        new Button(text("entry.past.now"), click -> screen.now())));
        none.addClassName("sb-entry");
        return none;
    }
}
