package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.TimedText;
import org.sourcebook.design.UserText;
import org.sourcebook.entry.Status;
import org.sourcebook.entry.VersionRow;

/** The versions of an entry, newest first: who saved each, when and why. */
final class VersionList extends OrderedList {

    /** What may be done with a version. */
    interface Doing extends Serializable {

        /** Takes back what it changed. */
        void undo(int version);

        /** Saves it anew. */
        void restore(int version);
    }

    private final Lookup lookup;
    private final int newest;
    private final int approved;
    private final String entry;
    private final @Nullable Doing doing;

    /**
     * @param entry the address of the entry
     * @param doing null for who may do nothing
     */
    VersionList(Lookup lookup, int newest, int approved, String entry, @Nullable Doing doing) {
        this.lookup = lookup;
        this.newest = newest;
        this.approved = approved;
        this.entry = entry;
        this.doing = doing;
        addClassName("sb-versions");
    }

    /** Adds older versions below. */
    void add(List<VersionRow> versions) {
        versions.forEach(version -> {
            var line = line(version, version.version() == approved);
            if (doing != null) {
                offer(line, version.version(), doing);
            }
            add(line);
        });
    }

    private void offer(ListItem line, int version, Doing offered) {
        if (version > 1) {
            line.add(button("entry.undo.version", "entry.undo.version-which", version, offered::undo));
        }
        if (version < newest) {
            line.add(button("entry.version.restore", "entry.version.restore-which", version, offered::restore));
        }
    }

    private static Button button(String label, String which, int version, IntConsumer action) {
        var button = new Button(text(label), click -> action.accept(version));
        button.setAriaLabel(text(which, Map.of("version", version)));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
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
