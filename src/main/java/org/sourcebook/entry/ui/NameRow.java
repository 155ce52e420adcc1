package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.sourcebook.design.UserText;
import org.sourcebook.design.WhileTyping;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.Name;
import org.sourcebook.kernel.Base;

/** Edits one name or spelling. */
final class NameRow extends Div implements RowsEditor.Row<Name> {

    private final TextField written = WhileTyping.told(UserText.in(new TextField()));
    private final CodeChoice language = CodeChoice.ofLanguage();
    private final ComboBox<EntryRef> source;
    private final TextField note = WhileTyping.told(UserText.in(new TextField()));
    private final CodeChoice script = CodeChoice.ofScript();

    NameRow(EntryChoice choice, Name given, Runnable changed) {
        this.source = choice.of(Base.SOURCE);
        label(written, "entry.name");
        label(note, "entry.note");
        source.setPlaceholder(text("entry.source"));
        source.setAriaLabel(text("entry.source"));
        written.setValue(given.text());
        language.setValue(given.language().isEmpty() ? null : given.language());
        script.setValue(given.script().isEmpty() ? null : given.script());
        note.setValue(given.note());
        choice.known(given.source()).ifPresent(source::setValue);
        Stream.<HasValue<?, ?>>of(written, language, script, source, note)
                .forEach(field -> field.addValueChangeListener(event -> changed.run()));
        addClassName("sb-name-row");
        add(written, language, script, source, note);
    }

    private static void label(TextField field, String key) {
        field.setPlaceholder(text(key));
        field.setAriaLabel(text(key));
    }

    @Override
    public Optional<Name> value() {
        return Optional.of(name()).filter(name -> !name.text().isBlank());
    }

    @Override
    public Optional<Name> typed() {
        return Optional.of(name()).filter(name -> !name.equals(Name.of("")));
    }

    private Name name() {
        return new Name(
                written.getValue(),
                language.getOptionalValue().orElse(""),
                script.getOptionalValue().orElse(""),
                note.getValue(),
                source.getOptionalValue().map(EntryRef::id).orElse(null));
    }
}
