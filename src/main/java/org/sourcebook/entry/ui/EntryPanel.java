package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Kind;
import org.sourcebook.design.Badge;
import org.sourcebook.design.TimedText;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Entry;

/** An entry to be read: its head, what it says, and what other features bring to it. */
final class EntryPanel extends Section {

    private final Lookup lookup;
    private final Entry entry;

    /**
     * @param ways the ways out of it, which on a narrow screen are the only ones
     * @param actions what can be done with it, the likeliest last
     * @param links its links
     */
    EntryPanel(Lookup lookup, Entry entry, PanelWays ways, List<Component> actions, LinksBlock links) {
        this.lookup = lookup;
        this.entry = entry;
        addClassName("sb-entry");
        add(head(ways, actions));
        Kind kind = lookup.schema().kind(entry.content().kind()).orElseThrow();
        if (!entry.content().fields().isEmpty()) {
            add(new FieldsBlock(lookup, kind, entry.content()));
        }
        if (!entry.content().names().isEmpty()) {
            add(new NamesBlock(lookup, entry.content().names()));
        }
        add(links);
    }

    /** Adds a part above all else. */
    void precede(Component part) {
        addComponentAsFirst(part);
    }

    /** Adds a part that another feature brings, under its title. */
    void bring(String title, Component part) {
        add(new Block(title, part));
    }

    private Header head(PanelWays ways, List<Component> actions) {
        var number = new Span(entry.number().toString());
        number.addClassName("sb-number");
        var kind = new UserText(Words.kind(lookup.schema(), entry.content().kind()));
        kind.addClassName("sb-quiet");
        var facts = new Div(number, kind, Words.badge(entry.status()));
        facts.addClassName("sb-entry-facts");
        var bar = new Div();
        bar.addClassName("sb-actions");
        bar.add(actions);
        var head = new Header(ways, facts, UserText.in(new H2(entry.content().title())), versions());
        if (!entry.content().tags().isEmpty()) {
            head.add(tags());
        }
        head.add(bar);
        return head;
    }

    private Component versions() {
        var saved = Map.of("version", entry.version(), "who", lookup.account(entry.savedBy()));
        var line = new Paragraph();
        line.addClassName("sb-quiet");
        entry.approvedVersion()
                .filter(approved -> entry.hasUnapprovedWork())
                .ifPresent(approved -> line.add(
                        text("entry.two-versions", Map.of("approved", approved, "working", entry.version())) + " "));
        line.add(new TimedText("entry.saved-line", saved, entry.savedAt()));
        return line;
    }

    private Component tags() {
        var line = new Div();
        line.addClassName("sb-tags");
        entry.content().tags().forEach(tag -> line.add(new Badge(tag)));
        return line;
    }
}
