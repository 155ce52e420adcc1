package org.sourcebook.design;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;

/** Lets a field take a pasted text of megabytes at once, which browsers by themselves take minutes for. */
@JsModule("./text/large-paste.ts")
public final class LargePaste {

    private LargePaste() {}

    /** Prepares a field. */
    public static TextArea in(TextArea field) {
        field.addAttachListener(event -> field.getElement().executeJs("window.sourcebook.takeLargePastes(this)"));
        return field;
    }
}
