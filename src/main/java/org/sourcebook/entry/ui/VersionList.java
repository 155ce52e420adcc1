package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.sourcebook.design.Times;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.VersionRow;

/** The versions of an entry, newest first: who saved each, when and why. */
final class VersionList extends OrderedList {

    VersionList(Lookup lookup, List<VersionRow> versions, int approved) {
        addClassName("sb-versions");
        versions.forEach(version -> add(line(lookup, version, version.version() == approved)));
    }

    private static ListItem line(Lookup lookup, VersionRow version, boolean approved) {
        var number = new Span(text("entry.version", Map.of("version", version.version())));
        number.addClassName("sb-number");
        var who = new UserText(text(
                "entry.saved-by",
                Map.of("who", lookup.account(version.savedBy()), "when", Times.exact(version.savedAt()))));
        var line = new ListItem(number, who);
        if (approved) {
            line.add(Words.badge(Status.APPROVED));
        }
        if (!version.note().isEmpty()) {
            var note = new UserText(version.note());
            note.addClassName("sb-quiet");
            line.add(note);
        }
        return line;
    }
}
