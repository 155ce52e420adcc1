package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.Notice;
import org.sourcebook.entry.EntryOnScreen;
import org.sourcebook.entry.Restrictions;
import org.sourcebook.kernel.EntryId;

/** Says of a restricted entry that it is, and lets a manager say who reads it. */
@org.springframework.stereotype.Component
class RestrictOnEntry implements Contribution<EntryOnScreen> {

    private final Restrictions restrictions;
    private final Grants grants;

    RestrictOnEntry(Restrictions restrictions, Grants grants) {
        this.restrictions = restrictions;
        this.grants = grants;
    }

    @Override
    public Place place() {
        return Place.ACTIONS;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return text("entry.restricted");
    }

    @Override
    public Optional<Component> show(EntryOnScreen subject, Runnable changed) {
        EntryId id = subject.entry().id();
        boolean restricted = restrictions.isRestricted(id);
        boolean manages = subject.member().may(Permission.MANAGE);
        if (!restricted && !manages) {
            return Optional.empty();
        }
        var part = new Div();
        part.addClassName("sb-restriction");
        if (restricted) {
            part.add(restrictedBadge());
        }
        if (manages) {
            var readers = new Button(
                    text(restricted ? "entry.readers" : "entry.restrict"),
                    VaadinIcon.LOCK.create(),
                    click -> ask(subject, restricted, changed));
            readers.addThemeVariants(ButtonVariant.LUMO_SMALL);
            part.add(readers);
        }
        return Optional.of(part);
    }

    private void ask(EntryOnScreen subject, boolean restricted, Runnable changed) {
        EntryId id = subject.entry().id();
        new ReadersDialog(
                        grants.members(subject.collection().id()),
                        restrictions.readers(id),
                        readers -> {
                            restrictions.restrict(id, readers);
                            tell("entry.restricted.done", changed);
                        },
                        restricted
                                ? () -> {
                                    restrictions.lift(id);
                                    tell("entry.restriction-lifted", changed);
                                }
                                : null)
                .open();
    }

    private static Badge restrictedBadge() {
        var badge = new Badge(text("entry.restricted"));
        badge.addClassName("restricted");
        return badge;
    }

    private static void tell(String key, Runnable changed) {
        Notice.done(text(key));
        changed.run();
    }
}
