package org.sourcebook.entry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;

/** A titled part of an entry's panel. */
final class Block extends Section {

    Block(String title, Component... content) {
        addClassName("sb-block");
        add(new H3(title));
        add(content);
    }
}
