package org.sourcebook.design;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Span;

/** Text that somebody wrote: shown as it is, in the direction of its own first strong letter. */
public class UserText extends Span {

    /** An empty text. */
    public UserText() {
        this("");
    }

    /** @param text the text, never taken for HTML */
    public UserText(String text) {
        super(text);
        in(this);
    }

    /** The component, which from now on takes its direction from what it holds. */
    public static <T extends HasElement> T in(T component) {
        component.getElement().setAttribute("dir", "auto");
        return component;
    }
}
