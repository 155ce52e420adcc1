package org.sourcebook.shell;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Member;
import org.sourcebook.collection.Permission;
import org.sourcebook.design.CollectionMenuItem;
import org.sourcebook.kernel.Base;
import org.springframework.stereotype.Component;

/** Finds what the navigation leads to for the account that asks. */
@Component
class Places {

    private final CurrentAccount current;
    private final Collections collections;
    private final Access access;
    private final List<CollectionMenuItem> items;

    Places(CurrentAccount current, Collections collections, Access access, List<CollectionMenuItem> items) {
        this.current = current;
        this.collections = collections;
        this.access = access;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(CollectionMenuItem::order))
                .toList();
    }

    /** What can be reached from a screen; nothing while nobody is signed in. */
    Here around(Location location) {
        return current.get().isEmpty() ? Here.NOWHERE : around(location, collections.mine());
    }

    private Here around(Location location, List<Collection> mine) {
        var collection = slug(location)
                .flatMap(slug ->
                        mine.stream().filter(it -> it.slug().equals(slug)).findFirst());
        var inside = collection
                .flatMap(it -> access.member(it.id()))
                .map(this::inside)
                .orElse(List.of());
        return new Here(collection.orElse(null), base(location), inside, mine, instance());
    }

    private List<CollectionMenuItem> inside(Member member) {
        return items.stream()
                .filter(item -> member.may(Permission.valueOf(item.needed())))
                .toList();
    }

    private static List<Here.Place> instance() {
        return MenuConfiguration.getMenuEntries().stream()
                .map(entry -> new Here.Place(entry.title(), entry.icon(), entry.path()))
                .toList();
    }

    private static Base base(Location location) {
        var segments = location.getSegments();
        return segments.size() > 2 ? Base.ofPath(segments.get(2)).orElse(Base.SOURCE) : Base.SOURCE;
    }

    private static Optional<String> slug(Location location) {
        var segments = location.getSegments();
        return segments.size() > 1 && segments.getFirst().equals("c") ? Optional.of(segments.get(1)) : Optional.empty();
    }
}
