package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Relation;
import org.sourcebook.design.KeptLine;
import org.sourcebook.entry.Link;
import org.sourcebook.entry.TypedEntry.UnfinishedLink;

/** Adds one link to an entry that is being read. */
final class LinkDialog extends Dialog {

    /** What the dialog tells. */
    interface Screen {

        /** Saves the link; whether it could be saved. */
        boolean save(Link link);

        /** Keeps what stands in the dialog by now; says when it did. */
        Instant keep(UnfinishedLink typed);

        /** Drops what is kept. */
        void discard();
    }

    private final LinkRow row;
    private final KeptLine kept;

    /** @param given what was begun before; null for a new link */
    LinkDialog(List<Relation> relations, EntryChoice choice, @Nullable UnfinishedLink given, Screen screen) {
        super(text("entry.add-link"));
        this.kept = new KeptLine(() -> keep(screen));
        this.row = given == null
                ? new LinkRow(relations, choice, null, kept::touched)
                : LinkRow.of(relations, choice, given, kept::touched);
        addClassName("sb-link-dialog");
        add(row, kept);
        var add = new Button(text("entry.add"), click -> add(screen));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(text("design.cancel"), click -> {
            screen.discard();
            close();
        });
        getFooter().add(cancel, add);
    }

    private void add(Screen screen) {
        row.markMissing();
        row.value().filter(screen::save).ifPresent(saved -> close());
    }

    private Instant keep(Screen screen) {
        return screen.keep(row.typedSoFar());
    }
}
