package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.sourcebook.collection.Reach;
import org.sourcebook.design.EmptyState;

/** The collections that an account sees, or that there are none. */
final class ReachRows {

    private ReachRows() {}

    static Component of(List<Reach> reaches) {
        if (reaches.isEmpty()) {
            return new EmptyState(VaadinIcon.BOOK, Words.text("access.none"), Words.text("access.none.advice"));
        }
        var rows = new UnorderedList();
        rows.addClassName("sb-rows");
        reaches.forEach(reach -> rows.add(new ReachRow(reach)));
        return rows;
    }
}
