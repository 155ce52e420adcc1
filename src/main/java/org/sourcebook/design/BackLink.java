package org.sourcebook.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The way back to what is above a screen or a part of it, by the name that it has there. */
public class BackLink extends Anchor {

    /**
     * @param name what it leads to
     * @param path where that is
     */
    public BackLink(String name, String path) {
        super(path, VaadinIcon.ANGLE_LEFT.create(), new UserText(name));
        addClassName("sb-back");
    }
}
