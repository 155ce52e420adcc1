package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Name;
import org.sourcebook.entry.internal.Said;

/** The names and spellings of an entry, each with its language and the source that has it. */
final class NamesBlock extends Div {

    NamesBlock(Lookup lookup, List<Name> names) {
        var list = new UnorderedList();
        list.addClassName("sb-names");
        names.forEach(name -> list.add(line(lookup, name)));
        add(new Block(text("entry.names"), list));
    }

    private static ListItem line(Lookup lookup, Name name) {
        var written = new UserText(name.text());
        written.addClassName("sb-name");
        var line = new ListItem(written);
        if (!name.language().isEmpty()) {
            written.getElement().setAttribute("lang", name.language());
            line.add(quiet(Said.language(name.language())));
        }
        if (!name.script().isEmpty()) {
            line.add(quiet(Said.script(name.script())));
        }
        if (!name.note().isEmpty()) {
            line.add(quiet(name.note()));
        }
        name.inSource().flatMap(lookup::entry).ifPresent(source -> line.add(new SourceLink(lookup, source)));
        return line;
    }

    private static Span quiet(String text) {
        var span = new UserText(text);
        span.addClassName("sb-quiet");
        return span;
    }
}
