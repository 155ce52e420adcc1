package org.sourcebook.entry.ui;

import com.vaadin.flow.component.html.Anchor;
import org.sourcebook.entry.EntryRef;

/** The number of a source, leading to it; its title shows when pointed at. */
final class SourceLink extends Anchor {

    SourceLink(Lookup lookup, EntryRef source) {
        super(lookup.address(source), source.number().toString());
        addClassName("sb-number");
        setTitle(source.title());
    }
}
