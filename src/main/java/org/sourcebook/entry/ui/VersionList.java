package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.sourcebook.design.TimedText;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.VersionRow;

/** The versions of an entry, newest first: who saved each, when and why. */
final class VersionList extends OrderedList {

    private final Lookup lookup;
    private final List<VersionRow> versions;
    private final String entry;

    /** @param entry the address of the entry */
    VersionList(Lookup lookup, List<VersionRow> versions, int approved, String entry) {
        this.lookup = lookup;
        this.entry = entry;
        this.versions = versions;
        addClassName("sb-versions");
        versions.forEach(version -> add(line(version, version.version() == approved)));
    }

    /** Offers to save each version but the newest anew. */
    VersionList restoring(IntConsumer restore) {
        for (int i = 1; i < versions.size(); i++) {
            offer(i, "entry.version.restore", "entry.version.restore-which", restore);
        }
        return this;
    }

    /** Offers to take back what each version but the first changed. */
    VersionList undoing(IntConsumer undo) {
        for (int i = 0; i < versions.size() - 1; i++) {
            offer(i, "entry.undo.version", "entry.undo.version-which", undo);
        }
        return this;
    }

    private void offer(int line, String label, String which, IntConsumer action) {
        int version = versions.get(line).version();
        var button = new Button(text(label), click -> action.accept(version));
        button.setAriaLabel(text(which, Map.of("version", version)));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        ((ListItem) getComponentAt(line)).add(button);
    }

    private ListItem line(VersionRow version, boolean approved) {
        var at = QueryParameters.of(FilterInUrl.AT, version.savedAt().toString());
        var number = new Anchor(
                entry + "?" + at.getQueryString(), text("entry.version", Map.of("version", version.version())));
        number.setAriaLabel(text("entry.version.as-it-stood", Map.of("version", version.version())));
        number.setTitle(text("entry.version.as-it-stood", Map.of("version", version.version())));
        number.addClassName("sb-number");
        var who = new TimedText("entry.saved-by", Map.of("who", lookup.account(version.savedBy())), version.savedAt());
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
