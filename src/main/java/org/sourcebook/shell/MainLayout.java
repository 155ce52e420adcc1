package org.sourcebook.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.design.Shortcut;
import org.sourcebook.design.Texts;
import org.sourcebook.entry.Entries;

/** The frame: the bar at the top, the navigation at the start, and the screen as the page's main landmark. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String MAIN = "main";

    private final transient Places places;
    private final Main main = new Main();
    private final Navigation navigation = new Navigation();
    private final TopBar top;

    MainLayout(CurrentAccount current, Places places, AccountMenu.Factory menus, Entries entries) {
        this.places = places;
        this.top = new TopBar(current.get().map(menus::of), entries);
        main.setId(MAIN);
        main.addClassName("sb-main");
        main.getElement().setAttribute("tabindex", "-1");
        super.setContent(main);
        addToNavbar(skip(), toggle(), top);
        addToDrawer(navigation);
        Shortcut.HELP.on(this, () -> getUI().ifPresent(ShortcutHelp::open));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
        if (isOverlay()) {
            setDrawerOpened(false);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var here = places.around(event.getLocation());
        navigation.show(here);
        top.show(here);
    }

    private static Anchor skip() {
        var skip = new Anchor("#" + MAIN, Texts.text("shell.skip"));
        skip.addClassName("sb-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private static DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.text("shell.navigation"));
        return toggle;
    }
}
