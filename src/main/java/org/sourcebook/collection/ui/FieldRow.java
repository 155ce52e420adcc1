package org.sourcebook.collection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.sourcebook.collection.FieldDefinition;
import org.sourcebook.design.Badge;

/** A field of a kind: what it is called, what it holds, what it asks for. */
class FieldRow extends Row {

    FieldRow(FieldDefinition field) {
        super(field.label());
        addClassName("sb-field");
        saying(key(field), nature(field));
        if (!field.choices().isEmpty()) {
            saying(String.join(" · ", field.choices()));
        }
        if (!field.help().isEmpty()) {
            saying(field.help());
        }
    }

    private static Span key(FieldDefinition field) {
        var key = new Span(field.key());
        key.addClassNames("sb-quiet", "sb-small", "sb-code");
        return key;
    }

    private static Div nature(FieldDefinition field) {
        var nature = new Div(new Span(Words.of(field.type())));
        nature.addClassName("sb-field-nature");
        badge(nature, field.many(), "fields.many");
        badge(nature, field.attributed(), "fields.attributed");
        badge(nature, field.required(), "fields.required");
        badge(nature, field.main(), "fields.main");
        badge(nature, field.retired(), "retired");
        return nature;
    }

    private static void badge(Div nature, boolean shown, String text) {
        if (shown) {
            nature.add(new Badge(Words.text(text)));
        }
    }
}
