package org.sourcebook.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumMap;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.design.Texts;
import org.springframework.stereotype.Component;

/** The account's menu: its own page, light or dark, signing out. */
class AccountMenu extends MenuBar {

    private final Map<Appearance, MenuItem> appearances = new EnumMap<>(Appearance.class);

    private AccountMenu(Account account, Runnable signOut) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        var name = new Span(account.name());
        name.addClassName("sb-account-name");
        name.getElement().setAttribute("dir", "auto");
        var root = addItem(VaadinIcon.USER.create());
        root.add(name);
        root.setAriaLabel(Texts.text("shell.account", Map.of("name", account.name())));
        fill(root.getSubMenu(), signOut);
    }

    private void fill(SubMenu menu, Runnable signOut) {
        menu.addItem(Texts.text("shell.me"), event -> getUI().ifPresent(ui -> ui.navigate("me")));
        menu.addItem(Texts.text("shell.shortcuts"), event -> getUI().ifPresent(ShortcutHelp::open));
        menu.addComponent(new Hr());
        for (Appearance appearance : Appearance.values()) {
            appearances.put(appearance, item(menu, appearance));
        }
        check(Appearance.of(VaadinRequest.getCurrent().getCookies()));
        menu.addComponent(new Hr());
        menu.addItem(Texts.text("shell.sign-out"), event -> signOut.run());
    }

    private MenuItem item(SubMenu menu, Appearance appearance) {
        var item = menu.addItem(Texts.text("shell.appearance." + appearance.word()), event -> {
            event.getSource().getUI().ifPresent(appearance::choose);
            check(appearance);
        });
        item.setCheckable(true);
        return item;
    }

    private void check(Appearance chosen) {
        appearances.forEach((appearance, item) -> item.setChecked(appearance == chosen));
    }

    /** Makes the menu of an account. */
    @Component
    static class Factory {

        private final AuthenticationContext authentication;

        Factory(AuthenticationContext authentication) {
            this.authentication = authentication;
        }

        AccountMenu of(Account account) {
            return new AccountMenu(account, authentication::logout);
        }
    }
}
