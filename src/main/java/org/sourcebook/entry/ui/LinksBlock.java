package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sourcebook.collection.Relation;
import org.sourcebook.design.Badge;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Certainty;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.InwardLink;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.internal.Said;

/** The links of an entry, out and in, by what they say. */
final class LinksBlock extends Div {

    private final Lookup lookup;
    private final Map<String, UnorderedList> lists = new LinkedHashMap<>();

    LinksBlock(Lookup lookup, List<Link> out, List<InwardLink> in) {
        this.lookup = lookup;
        out.forEach(link -> lookup.entry(link.to())
                .ifPresent(to -> under(label(link, false)).add(line(link, to))));
        in.forEach(link -> under(label(link.link(), true)).add(line(link.link(), link.from())));
        var block = new Block(text("entry.links"));
        lists.forEach((label, list) -> block.add(UserText.in(new H4(label)), list));
        if (lists.isEmpty()) {
            var none = new Paragraph(text("entry.no-links"));
            none.addClassName("sb-quiet");
            block.add(none);
        }
        addClassName("sb-links");
        add(block);
    }

    /** Offers to add one. */
    LinksBlock adding(Runnable add) {
        var button = new Button(text("entry.add-link"), VaadinIcon.PLUS.create(), click -> add.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(button);
        return this;
    }

    private String label(Link link, boolean inward) {
        return lookup.schema()
                .relation(link.relation())
                .map(inward ? Relation::inverse : Relation::label)
                .orElse(link.relation());
    }

    private UnorderedList under(String label) {
        return lists.computeIfAbsent(label, key -> new UnorderedList());
    }

    private ListItem line(Link link, EntryRef other) {
        var line = new ListItem(new EntryLink(lookup, other));
        if (link.certainty() != Certainty.CERTAIN) {
            line.add(new Badge(link.certainty(), Said.certainty(link.certainty())));
        }
        if (!link.note().isEmpty()) {
            var note = new UserText(link.note());
            note.addClassName("sb-quiet");
            line.add(note);
        }
        return line;
    }
}
