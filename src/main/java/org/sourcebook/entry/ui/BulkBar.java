package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sourcebook.kernel.EntryId;

/** What can be done with the rows that are chosen; hidden while none is. */
final class BulkBar extends Div {

    private final Span count = new Span();

    private final boolean offers;
    private List<EntryId> chosen = List.of();

    /** One action: its name, and what it does with the chosen entries. */
    record Action(String label, Consumer<List<EntryId>> run) {}

    BulkBar(List<Action> actions) {
        addClassName("sb-bulk-bar");
        offers = !actions.isEmpty();
        setVisible(false);
        add(count);
        actions.forEach(action -> {
            var button = new Button(action.label(), click -> action.run().accept(chosen));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(button);
        });
    }

    /** Whether there is anything that the one who looks may do. */
    boolean offersAnything() {
        return offers;
    }

    /** Offers the actions for these entries. */
    void show(List<EntryId> entries) {
        chosen = List.copyOf(entries);
        count.setText(text("entry.chosen", Map.of("count", entries.size())));
        setVisible(!entries.isEmpty());
    }
}
