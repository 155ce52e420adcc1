package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Ask;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Contribution.Place;
import org.sourcebook.design.Notice;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.Trash;
import org.sourcebook.kernel.DomainError;

/** Makes the buttons for what can be done with an entry, the likeliest last. */
@SpringComponent
class EntryActions {

    private final Life life;
    private final Trash trash;
    private final List<Contribution<EntryOnScreen>> brought;

    EntryActions(Life life, Trash trash, List<Contribution<EntryOnScreen>> contributions) {
        this.life = life;
        this.trash = trash;
        this.brought = contributions.stream()
                .filter(part -> part.place() == Place.ACTIONS)
                .sorted(Comparator.<Contribution<EntryOnScreen>>comparingInt(Contribution::order))
                .toList();
    }

    /** Whether the one who reads the entry may change what it says. */
    static boolean editable(DetailScreen screen, Entry entry) {
        return screen.scope().may(Permission.EDIT) && entry.status() != Status.TRASHED;
    }

    /** Whether the one who reads the entry may suggest changes to what it says. */
    static boolean suggestible(DetailScreen screen, Entry entry) {
        return screen.scope().may(Permission.COMMENT) && entry.status() != Status.TRASHED;
    }

    List<Component> of(DetailScreen screen, Entry entry) {
        var actions = new ArrayList<Component>();
        if (screen.scope().may(Permission.READ_WORKING)) {
            actions.add(history(screen, entry));
        }
        boolean trashed = entry.status() == Status.TRASHED;
        if (mayTrash(screen, entry)) {
            actions.add(trashed ? restore(screen, entry) : trash(screen, entry));
        }
        if (trashed) {
            return actions;
        }
        if (suggestible(screen, entry)) {
            actions.add(button(
                    "entry.suggest", VaadinIcon.LIGHTBULB, () -> screen.at().goToSuggest(entry.number())));
        }
        if (editable(screen, entry)) {
            actions.add(button("entry.edit", VaadinIcon.EDIT, () -> screen.at().goToEdit(entry.number())));
        }
        var subject =
                new EntryOnScreen(screen.scope().collection(), screen.scope().member(), entry);
        brought.forEach(part -> part.show(subject, () -> screen.show(entry)).ifPresent(actions::add));
        return actions;
    }

    private boolean mayTrash(DetailScreen screen, Entry entry) {
        return !trash.movable(screen.scope().id(), List.of(entry.id())).isEmpty();
    }

    private static Button history(DetailScreen screen, Entry entry) {
        String address = EntryNavigation.toHistory(screen.scope().slug(), entry.number());
        return button("entry.history", VaadinIcon.CLOCK, () -> UI.getCurrent().navigate(address));
    }

    private Button restore(DetailScreen screen, Entry entry) {
        return button("entry.restore", VaadinIcon.REFRESH, () -> show(screen, () -> life.restore(entry.id())));
    }

    private Button trash(DetailScreen screen, Entry entry) {
        String question =
                text("entry.trash.question", Map.of("number", entry.number().toString()));
        Runnable trash = () -> show(screen, () -> life.trash(entry.id()));
        return button(
                "entry.trash",
                VaadinIcon.TRASH,
                () -> Ask.before(question, text("entry.trash.consequence"), text("entry.trash"), trash));
    }

    private static void show(DetailScreen screen, Supplier<Entry> step) {
        try {
            screen.show(step.get());
        } catch (DomainError error) {
            Notice.refused(error);
        }
    }

    private static Button button(String key, VaadinIcon icon, Runnable action) {
        var button = new Button(text(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
