package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.sourcebook.design.UserText;

/** One line of a list: a name with what there is to say of it, and what can be done with it. */
class Row extends ListItem {

    private final Div said = new Div();
    private final Div done = new Div();

    /** @param name what somebody called it */
    Row(String name) {
        this(new UserText(name));
    }

    /** @param name what it is called, as something to follow or not */
    Row(Component name) {
        addClassName("sb-row");
        said.addClassName("sb-row-said");
        done.addClassName("sb-row-done");
        name.addClassName("sb-row-name");
        said.add(name);
        add(said);
    }

    /** Says something of it. */
    Row saying(Component... parts) {
        said.add(parts);
        return this;
    }

    /** Says something of it in smaller type. */
    Row saying(String text) {
        var small = UserText.in(new Span(text));
        small.addClassNames("sb-quiet", "sb-small");
        return saying(small);
    }

    /** Offers something to do with it. */
    Row offering(Component... actions) {
        done.add(actions);
        add(done);
        return this;
    }
}
