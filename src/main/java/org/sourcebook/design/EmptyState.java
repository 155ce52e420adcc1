package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where there is nothing yet: what would be here, and what to do about it. */
public class EmptyState extends Div {

    /**
     * @param icon a picture of what would be here
     * @param title what is missing
     * @param advice what to do, or why there is nothing to do
     * @param actions how to do it at once
     */
    public EmptyState(VaadinIcon icon, String title, String advice, Component... actions) {
        addClassName("sb-empty");
        add(icon.create(), new H2(title), new Paragraph(advice));
        add(actions);
    }
}
