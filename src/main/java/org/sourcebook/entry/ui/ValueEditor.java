package org.sourcebook.entry.ui;

import com.vaadin.flow.component.Component;

/** Edits one value, kept as text in the form of its field's type; empty text is no value. */
interface ValueEditor {

    /** What is typed in. */
    Component component();

    String text();

    void show(String text);

    /** Is told whenever the value changes. */
    void onChange(Runnable changed);
}
