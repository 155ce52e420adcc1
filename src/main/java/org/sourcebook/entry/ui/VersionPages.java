package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.List;
import org.sourcebook.entry.VersionRow;

/** The newest versions of an entry, and on demand those before them. */
final class VersionPages extends Div {

    private static final int PAGE = 50;

    /** Versions of the entry. */
    interface Source extends Serializable {

        /** The newest before a version, newest first. */
        List<VersionRow> before(int version, int size);
    }

    private final VersionList list;
    private final Source source;
    private final Button older = new Button(text("entry.history.older"), click -> showOlder());
    private int oldest = Integer.MAX_VALUE;

    VersionPages(VersionList list, Source source) {
        this.list = list;
        this.source = source;
        add(list, older);
        showOlder();
    }

    private void showOlder() {
        var page = source.before(oldest, PAGE);
        list.add(page);
        oldest = page.isEmpty() ? 1 : page.getLast().version();
        older.setVisible(oldest > 1);
    }
}
