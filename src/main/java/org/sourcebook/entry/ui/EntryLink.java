package org.sourcebook.entry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.EntryRef;
import org.sourcebook.entry.Status;

/** A way to another entry: its number and title, and its state where that is worth a word. */
final class EntryLink extends Span {

    EntryLink(Lookup lookup, EntryRef entry) {
        var number = new Span(entry.number().toString());
        number.addClassName("sb-number");
        var anchor = new Anchor(lookup.address(entry), number, new UserText(entry.title()));
        anchor.addClassName("sb-entry-link");
        add(anchor);
        if (entry.status() == Status.TRASHED) {
            add(Words.badge(entry.status()));
        }
    }
}
