package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Predicate;
import org.sourcebook.collection.Relation;
import org.sourcebook.entry.Link;

/** Adds one link to an entry that is being read. */
final class LinkDialog extends Dialog {

    /** @param save saves the link; whether it could be saved */
    LinkDialog(List<Relation> relations, EntryChoice choice, Predicate<Link> save) {
        super(text("entry.add-link"));
        var row = new LinkRow(relations, choice, null, () -> {});
        addClassName("sb-link-dialog");
        add(row);
        var add =
                new Button(text("entry.add"), click -> row.value().filter(save).ifPresent(saved -> close()));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("design.cancel"), click -> close()), add);
    }
}
