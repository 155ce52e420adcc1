package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.sourcebook.collection.FieldType;
import org.sourcebook.design.LongText;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.FieldValue;
import org.sourcebook.entry.internal.Said;
import org.sourcebook.kernel.EntryId;

/** One value of a field, as its type is read, with the voice that gave it and the source it stands in. */
final class ValueView extends Div {

    /** @param type how the value is read */
    ValueView(Lookup lookup, FieldType type, FieldValue value) {
        addClassName("sb-value");
        add(shown(lookup, type, value.text()));
        if (!value.voice().isEmpty() || value.source() != null) {
            add(attribution(lookup, value));
        }
    }

    private static Component shown(Lookup lookup, FieldType type, String text) {
        return switch (type) {
            case TEXT, NUMBER, CHOICE, LOCATION -> new UserText(text);
            case LONG_TEXT -> new LongText(text);
            case DATE -> date(text);
            case YES_NO -> new Span(text(text.equals("true") ? "entry.yes" : "entry.no"));
            case URL -> address(text);
            case ENTRY ->
                lookup.entry(EntryId.parse(text))
                        .<Component>map(entry -> new EntryLink(lookup, entry))
                        .orElseGet(() -> new Span(text("entry.not-visible")));
        };
    }

    private static Component date(String edtf) {
        var words = new UserText(Said.date(edtf));
        if (words.getText().equals(edtf)) {
            return words;
        }
        var written = new Span(edtf);
        written.addClassNames("sb-edtf", "sb-quiet");
        return new Span(words, written);
    }

    private static Component address(String url) {
        var anchor = new Anchor(url, url);
        anchor.setTarget(AnchorTarget.BLANK);
        anchor.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        anchor.getElement().setAttribute("dir", "ltr");
        return anchor;
    }

    private static Component attribution(Lookup lookup, FieldValue value) {
        var line = new Div();
        line.addClassNames("sb-attribution", "sb-quiet");
        if (!value.voice().isEmpty()) {
            line.add(UserText.in(new Span(text("entry.according", Map.of("voice", value.voice())))));
        }
        value.inSource().flatMap(lookup::entry).ifPresent(source -> line.add(new SourceLink(lookup, source)));
        return line;
    }
}
