package org.sourcebook.design;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;

/** Tells how a component is laid out: what stands beside something else is narrow on a wide screen, too. */
@JsModule("./layout/narrow.ts")
public final class Narrow {

    private static final String EVENT = "sb-narrow";
    private static final String DETAIL = "event.detail";
    /** How many pixels a rem has unless somebody has set their browser otherwise. */
    private static final int USUAL_REM = 16;

    private Narrow() {}

    /**
     * Tells whether a component is narrow: on the first guess by the width of the window, then by its own width.
     *
     * @param rem the width from which on it is not
     * @param told is told true or false, at first and whenever that changes
     */
    public static void tell(Component component, int rem, SerializableConsumer<Boolean> told) {
        component
                .getElement()
                .addEventListener(
                        EVENT,
                        event -> told.accept(event.getEventData().get(DETAIL).asBoolean()))
                .addEventData(DETAIL);
        component.addAttachListener(event -> {
            if (windowIsNarrow(event, rem)) {
                told.accept(true);
            }
            component.getElement().executeJs("window.sourcebookLayout.tellNarrow(this, $0)", rem);
        });
    }

    private static boolean windowIsNarrow(AttachEvent event, int rem) {
        int width = event.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth();
        return width > 0 && width < rem * USUAL_REM;
    }
}
