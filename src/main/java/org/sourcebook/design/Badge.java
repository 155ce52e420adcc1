package org.sourcebook.design;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** One word on a wash of colour. */
public class Badge extends Span {

    /** A badge without a meaning in its colour. */
    public Badge(String text) {
        super(text);
        addClassName("sb-badge");
        UserText.in(this);
    }

    /**
     * A badge for a state. Its colour is that of the style class named like the constant: {@code in-review} for
     * {@code IN_REVIEW}.
     */
    public Badge(Enum<?> state, String text) {
        this(text);
        addClassName(state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
