package org.sourcebook.shell;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** The bar at the top: where one is, a field to jump from, the account's menu. */
class TopBar extends Div {

    private final JumpField jump = new JumpField();

    TopBar(Optional<AccountMenu> menu) {
        addClassName("sb-top");
        add(new Wordmark(), jump);
        menu.ifPresent(this::add);
    }

    /** Puts the cursor into the field to jump from. */
    void search() {
        jump.focus();
    }

    /** Jumps within the present collection from now on. */
    void show(Here here) {
        jump.of(here.collection());
    }
}
