package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Function;

/** Takes what is typed into a box and not picked from its list, if it can mean but one thing; else it stays, and that is said. */
final class TypedChoice {

    private TypedChoice() {}

    /** @param meant what a typed text can mean */
    static <T> void in(ComboBox<T> box, Function<String, List<T>> meant) {
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> {
            var found = meant.apply(typed.getDetail().strip());
            if (found.size() == 1) {
                box.setValue(found.getFirst());
            } else {
                box.setErrorMessage(text(found.isEmpty() ? "entry.choose.nothing" : "entry.choose.several"));
                box.setInvalid(true);
            }
        });
    }
}
