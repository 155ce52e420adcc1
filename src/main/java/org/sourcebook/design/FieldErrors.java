package org.sourcebook.design;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.kernel.Invalid;

/** Shows what is wrong with a form at the field that it belongs to, and anywhere else as a notice. */
public class FieldErrors {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** Shows errors of the field with this key at this component, until its value is another. */
    public FieldErrors at(String key, HasValidation component) {
        component.setManualValidation(true);
        if (component instanceof HasValue<?, ?> field) {
            field.addValueChangeListener(change -> component.setInvalid(false));
        }
        fields.put(key, component);
        return this;
    }

    /** Does something and shows the domain error that it ends with, if any; says whether it went well. */
    public boolean during(Runnable work) {
        clear();
        try {
            work.run();
            return true;
        } catch (DomainError error) {
            show(error);
            return false;
        }
    }

    /** Shows an error where it belongs. */
    public void show(DomainError error) {
        var component = error instanceof Invalid invalid ? fields.get(invalid.field()) : null;
        if (component == null) {
            Notice.refused(error);
            return;
        }
        component.setErrorMessage(Texts.text(error));
        component.setInvalid(true);
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** Takes all errors away. */
    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }
}
