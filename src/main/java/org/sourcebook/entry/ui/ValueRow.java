package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.sourcebook.design.UserText;
import org.sourcebook.design.WhileTyping;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.kernel.Base;

/** Edits one value of a field, with the voice that gave it and the source it stands in. */
final class ValueRow extends Div {

    private final ValueEditor value;
    private final TextField voice = WhileTyping.told(UserText.in(new TextField()));
    private final ComboBox<EntryRef> source;

    ValueRow(ValueEditor value, boolean attributed, EntryChoice choice, FieldValue given, Runnable changed) {
        this.value = value;
        this.source = choice.of(Base.SOURCE);
        addClassName("sb-value-row");
        add(value.component());
        value.show(given.text());
        voice.setPlaceholder(text("entry.voice"));
        voice.setAriaLabel(text("entry.voice"));
        voice.setValue(given.voice());
        source.setPlaceholder(text("entry.source"));
        source.setAriaLabel(text("entry.source"));
        choice.known(given.source()).ifPresent(source::setValue);
        if (attributed) {
            var attribution = new Div(voice, source);
            attribution.addClassName("sb-attribution-row");
            add(attribution);
        }
        value.onChange(changed);
        voice.addValueChangeListener(event -> changed.run());
        source.addValueChangeListener(event -> changed.run());
    }

    /** The value, if one is filled in. */
    Optional<FieldValue> value() {
        return typed().filter(one -> !one.text().isEmpty());
    }

    /** What stands here, if anything does. */
    Optional<FieldValue> typed() {
        var typed = new FieldValue(
                value.text(),
                voice.getValue(),
                source.getOptionalValue().map(EntryRef::id).orElse(null));
        return Optional.of(typed).filter(one -> !one.equals(FieldValue.of("")));
    }
}
