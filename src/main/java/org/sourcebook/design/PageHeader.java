package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The head of a screen: its title as the page's first heading, the way back, and what can be done here. */
public class PageHeader extends Header {

    private final H1 title = UserText.in(new H1());
    private final Div titles = new Div(title);
    private final Div actions = new Div();

    /** @param title the screen's title, as a text for people */
    public PageHeader(String title) {
        addClassName("sb-page-header");
        titles.addClassName("sb-titles");
        actions.addClassName("sb-actions");
        add(titles);
        setTitle(title);
    }

    /** Changes the title. */
    public void setTitle(String text) {
        title.setText(text);
    }

    /** Says below the title what the screen is about. */
    public PageHeader explained(String text) {
        var explanation = UserText.in(new Paragraph(text));
        explanation.addClassName("sb-quiet");
        titles.add(explanation);
        return this;
    }

    /** Leads back to the screen above this one. */
    public PageHeader back(String text, String path) {
        var link = new Anchor(path, VaadinIcon.ANGLE_LEFT.create(), new UserText(text));
        link.addClassName("sb-back");
        titles.addComponentAsFirst(link);
        return this;
    }

    /** Adds what can be done here, the most likely thing last. */
    public PageHeader with(Component... added) {
        actions.add(added);
        add(actions);
        return this;
    }
}
