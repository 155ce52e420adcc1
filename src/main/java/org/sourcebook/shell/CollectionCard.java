package org.sourcebook.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.sourcebook.collection.Collection;
import org.sourcebook.design.UserText;

/** A collection on the start page: its name, which leads to it, and what it is for. */
class CollectionCard extends Article {

    CollectionCard(Collection collection) {
        addClassNames("sb-sheet", "sb-card");
        add(new H3(new Anchor("c/" + collection.slug(), new UserText(collection.name()))));
        if (!collection.description().isBlank()) {
            var purpose = UserText.in(new Paragraph(collection.description()));
            purpose.addClassName("sb-quiet");
            add(purpose);
        }
    }
}
