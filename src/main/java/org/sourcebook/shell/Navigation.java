package org.sourcebook.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.sourcebook.collection.Collection;
import org.sourcebook.design.CollectionMenuItem;
import org.sourcebook.design.Texts;

/** The drawer: the places of the present collection, the account's collections, the places of the instance. */
class Navigation extends Nav {

    private Here shown = Here.NOWHERE;

    Navigation() {
        addClassName("sb-drawer");
        setAriaLabel(Texts.text("shell.navigation"));
    }

    /** Shows what can be reached now; does nothing if that has not changed. */
    void show(Here here) {
        if (here.equals(shown)) {
            return;
        }
        shown = here;
        removeAll();
        add(home());
        var collection = here.collection();
        if (collection != null) {
            add(inside(collection, here));
        }
        if (!here.collections().isEmpty()) {
            add(collections(here));
        }
        if (!here.instance().isEmpty()) {
            add(instance(here));
        }
    }

    private static Component home() {
        var items = named(Texts.text("design.start"));
        items.addItem(new SideNavItem(Texts.text("design.start"), "", VaadinIcon.HOME.create()));
        return items;
    }

    private static Component inside(Collection collection, Here here) {
        var name = new H2(collection.name());
        name.addClassName("sb-collection-name");
        name.getElement().setAttribute("dir", "auto");
        var items = named(collection.name());
        here.inside().forEach(item -> items.addItem(item(item, collection.slug())));
        return new Section(name, items);
    }

    private static SideNavItem item(CollectionMenuItem item, String slug) {
        var link = new SideNavItem(
                Texts.text(item.text()), item.in(slug), item.icon().create());
        link.setMatchNested(!item.path().isEmpty());
        return link;
    }

    private static Component collections(Here here) {
        var items = named(Texts.text("shell.collections"));
        here.collections()
                .forEach(it -> items.addItem(new SideNavItem(it.name(), "c/" + it.slug(), VaadinIcon.BOOK.create())));
        return section("shell.collections", items);
    }

    private static Component instance(Here here) {
        var items = named(Texts.text("shell.instance"));
        here.instance()
                .forEach(it -> items.addItem(new SideNavItem(Texts.text(it.text()), it.path(), new Icon(it.icon()))));
        return section("shell.instance", items);
    }

    private static Component section(String title, SideNav items) {
        return new Section(new H2(Texts.text(title)), items);
    }

    /** Each list of places is a landmark of its own, told apart by its name. */
    private static SideNav named(String name) {
        var items = new SideNav();
        items.getElement().setAttribute("aria-label", name);
        return items;
    }
}
