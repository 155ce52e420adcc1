package org.sourcebook.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.sourcebook.design.Texts;

/** The product's mark and name; leads home. */
class Wordmark extends Anchor {

    static final String MARK = "assets/theme/sourcebook.svg";

    Wordmark() {
        super("", new Image(MARK, ""), new Span(Texts.text("shell.product")));
        addClassName("sb-wordmark");
        setAriaLabel(Texts.text("shell.to-home"));
    }
}
