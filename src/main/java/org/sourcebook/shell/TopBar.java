package org.sourcebook.shell;

import com.vaadin.flow.component.html.Header;
import java.util.Optional;
import org.sourcebook.design.Shortcut;
import org.sourcebook.entry.Entries;

/** The bar at the top: where one is, a field to jump from, the account's menu. */
class TopBar extends Header {

    private final JumpField jump;

    TopBar(Optional<AccountMenu> menu, Entries entries) {
        jump = new JumpField(entries);
        addClassName("sb-top");
        add(new Wordmark(), jump);
        Shortcut.SEARCH.on(jump, jump::focus);
        menu.ifPresent(this::add);
    }

    /** Jumps within the present collection from now on. */
    void show(Here here) {
        jump.at(here);
    }
}
