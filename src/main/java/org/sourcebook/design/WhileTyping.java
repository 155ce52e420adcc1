package org.sourcebook.design;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Has a field tell what is typed while it is typed, and not only when it is left: what nobody was told of is lost with the window. */
public final class WhileTyping {

    private static final int AT_LEAST_EVERY_MILLISECONDS = 2_000;

    private WhileTyping() {}

    /** Prepares a field. */
    public static <F extends HasValueChangeMode & HasElement> F told(F field) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(AT_LEAST_EVERY_MILLISECONDS);
        // What waits to be told goes with any event that the server listens to: whoever leaves the field leaves nothing
        // behind.
        field.getElement().addEventListener("blur", left -> {});
        return field;
    }
}
