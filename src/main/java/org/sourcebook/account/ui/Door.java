package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;

/** A page in front of the workspace: the product's name, and one sheet with what there is to do. */
class Door extends Composite<Main> {

    private final Section sheet = new Section();

    /** @param title the sheet's title, as a text for people */
    Door(String title) {
        var brand = new Div(text("shell.product"));
        brand.addClassName("sb-brand");
        sheet.addClassName("sb-sheet");
        sheet.add(new H1(title));
        getContent().addClassName("sb-door");
        getContent().add(brand, sheet);
    }

    /** Adds to the sheet. */
    final void say(Component... parts) {
        sheet.add(parts);
    }

    /** Adds below the sheet. */
    final void below(Component part) {
        getContent().add(part);
    }
}
