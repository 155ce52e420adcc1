package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

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

    /** Leads back to the screen above this one, by its name. */
    public PageHeader back(String name, String path) {
        titles.addComponentAsFirst(new BackLink(name, path));
        return this;
    }

    /** Leads back to where everybody starts, from the screens that are below no other. */
    public PageHeader backToStart() {
        return back(Texts.text("design.start"), "");
    }

    /** Adds what can be done here, the most likely thing last. */
    public PageHeader with(Component... added) {
        actions.add(added);
        add(actions);
        return this;
    }
}
