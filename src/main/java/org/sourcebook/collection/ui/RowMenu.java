package org.sourcebook.collection.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Map;

/** What can be done with one thing of a list, behind one button. */
class RowMenu extends MenuBar {

    private final MenuItem button;

    /** @param name what somebody called the thing */
    RowMenu(String name) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        button = addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.setAriaLabel(Words.text("actions-of", Map.of("name", name)));
    }

    /** Offers something, if it can be done now. */
    RowMenu offering(boolean possible, String text, Runnable action) {
        if (possible) {
            button.getSubMenu().addItem(Words.text(text), event -> action.run());
        }
        return this;
    }
}
