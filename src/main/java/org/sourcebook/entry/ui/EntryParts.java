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
import java.util.Optional;
import java.util.function.Consumer;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Ask;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Contribution.Place;
import org.sourcebook.design.Notice;
import org.sourcebook.entry.Content;
import org.sourcebook.entry.Entry;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.entry.Life;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.Status;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Base;
import org.sourcebook.kernel.DomainError;

/** Makes what stands beside a list: an entry to be read, edited or created; and ties it to the services. */
@SpringComponent
class EntryParts {

    private final EntryDesk desk;
    private final Life life;
    private final Saving saving;
    private final List<Contribution<EntryOnScreen>> contributions;

    EntryParts(EntryDesk desk, Life life, Saving saving, List<Contribution<EntryOnScreen>> contributions) {
        this.desk = desk;
        this.life = life;
        this.saving = saving;
        this.contributions = contributions.stream()
                .sorted(Comparator.<Contribution<EntryOnScreen>>comparingInt(Contribution::order))
                .toList();
    }

    /**
     * The screen that a part stands on.
     *
     * @param back the address of the list
     * @param place puts another part in its place
     * @param shown is told the entry to show from now on; the list is filled anew
     * @param touched is told that something is typed that is not saved
     * @param settled is told that nothing is any more
     */
    record Screen(
            CollectionScope scope,
            String back,
            Consumer<Component> place,
            Consumer<Entry> shown,
            Runnable touched,
            Runnable settled) {}

    /** An entry to be read. */
    Component reading(Screen screen, Entry entry) {
        var inward = desk.inward(entry);
        var lookup = desk.lookup(
                screen.scope(), List.of(entry.content()), List.<AccountId>of(entry.savedBy(), entry.createdBy()));
        var subject =
                new EntryOnScreen(screen.scope().collection(), screen.scope().member(), entry);
        Runnable changed = () -> screen.shown().accept(entry);
        var links = new LinksBlock(lookup, entry.content().links(), inward);
        if (editable(screen, entry)) {
            links.adding(() -> linkDialog(screen, entry).open());
        }
        var panel = new EntryPanel(lookup, entry, screen.back(), actions(screen, entry, subject, changed), links);
        contributions.stream()
                .filter(part -> part.place() == Place.ASIDE)
                .forEach(part -> part.show(subject, changed).ifPresent(shown -> panel.bring(part.title(), shown)));
        return panel;
    }

    /** The form for a new entry. */
    Component creating(Screen screen, Base base) {
        var scope = screen.scope();
        var kinds = scope.schema().offered(base);
        if (kinds.isEmpty()) {
            return new org.sourcebook.design.EmptyState(
                    VaadinIcon.SITEMAP, text("entry.no-kinds"), text("entry.no-kinds.advice"));
        }
        var offer = offer(scope, base, Map.of());
        return saving.form(
                Words.create(base),
                offer,
                Content.of(kinds.getFirst().id(), ""),
                screen,
                (content, note) -> Optional.of(desk.create(scope, base, content)),
                () -> UI.getCurrent().navigate(screen.back()));
    }

    private Component editing(Screen screen, Entry entry) {
        var scope = screen.scope();
        var lookup = desk.lookup(scope, List.of(entry.content()), List.of());
        return saving.form(
                entry.number() + " " + text("entry.edit"),
                offer(scope, entry.number().base(), lookup.entries()),
                entry.content(),
                screen,
                saving.onto(screen, entry),
                () -> {
                    screen.settled().run();
                    screen.place().accept(reading(screen, entry));
                });
    }

    private EntryForm.Offer offer(
            CollectionScope scope, Base base, Map<org.sourcebook.kernel.EntryId, org.sourcebook.entry.EntryRef> known) {
        return new EntryForm.Offer(
                scope.schema().kinds().stream()
                        .filter(kind -> kind.base() == base)
                        .toList(),
                relations(scope, base),
                desk.tags(scope),
                new EntryChoice((of, typed, size) -> desk.suggest(scope, of, typed, size), known));
    }

    private static List<org.sourcebook.collection.Relation> relations(CollectionScope scope, Base base) {
        return scope.schema().relations().stream()
                .filter(relation -> relation.from() == null || relation.from() == base)
                .toList();
    }

    private List<Component> actions(Screen screen, Entry entry, EntryOnScreen subject, Runnable changed) {
        var actions = new ArrayList<Component>();
        if (screen.scope().may(Permission.READ_WORKING)) {
            actions.add(button(
                    "entry.history",
                    VaadinIcon.CLOCK,
                    () -> UI.getCurrent()
                            .navigate(EntryNavigation.toHistory(screen.scope().slug(), entry.number()))));
        }
        if (entry.status() == Status.TRASHED) {
            actions.add(button(
                    "entry.restore", VaadinIcon.REFRESH, () -> live(screen, () -> life.restore(entry.id()))));
            return actions;
        }
        if (editable(screen, entry)) {
            actions.add(button(
                    "entry.trash",
                    VaadinIcon.TRASH,
                    () -> Ask.before(
                            text(
                                    "entry.trash.question",
                                    Map.of("number", entry.number().toString())),
                            text("entry.trash.consequence"),
                            text("entry.trash"),
                            () -> live(screen, () -> life.trash(entry.id())))));
            actions.add(
                    button("entry.edit", VaadinIcon.EDIT, () -> screen.place().accept(editing(screen, entry))));
        }
        contributions.stream()
                .filter(part -> part.place() == Place.ACTIONS)
                .forEach(part -> part.show(subject, changed).ifPresent(actions::add));
        return actions;
    }

    private LinkDialog linkDialog(Screen screen, Entry entry) {
        var scope = screen.scope();
        var choice = new EntryChoice((of, typed, size) -> desk.suggest(scope, of, typed, size), Map.of());
        var offered = relations(scope, entry.number().base()).stream()
                .filter(relation -> !relation.retired())
                .toList();
        return new LinkDialog(offered, choice, link -> add(screen, entry, link));
    }

    private boolean add(Screen screen, Entry entry, Link link) {
        return saving.save(screen, entry, entry.content().plus(link), "");
    }

    private void live(Screen screen, java.util.function.Supplier<Entry> step) {
        try {
            screen.shown().accept(step.get());
        } catch (DomainError error) {
            Notice.refused(error);
        }
    }

    private static boolean editable(Screen screen, Entry entry) {
        return screen.scope().may(Permission.EDIT) && entry.status() != Status.TRASHED;
    }

    private static Button button(String key, VaadinIcon icon, Runnable action) {
        var button = new Button(text(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
