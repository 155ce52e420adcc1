package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sourcebook.entry.EntryRow;
import org.sourcebook.kernel.EntryId;

/** What can be done with the rows that are chosen; hidden while none is. */
final class BulkBar extends Div {

    private final Span count = new Span();
    private final Map<Action, Button> buttons = new LinkedHashMap<>();

    private List<EntryRow> chosen = List.of();

    /**
     * One action.
     *
     * @param suits whether it can be done to any of some rows
     * @param run does it to them, after a question
     */
    record Action(String label, Predicate<List<EntryRow>> suits, Consumer<List<EntryId>> run) {}

    BulkBar(List<Action> actions) {
        addClassName("sb-bulk-bar");
        setVisible(false);
        add(count);
        actions.forEach(action -> {
            var button = new Button(
                    action.label(),
                    click -> action.run()
                            .accept(chosen.stream().map(EntryRow::id).toList()));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            buttons.put(action, button);
            add(button);
        });
    }

    /** Whether there is anything that the one who looks may do. */
    boolean offersAnything() {
        return !buttons.isEmpty();
    }

    /** Offers those actions that can be done to any of these rows. */
    void show(List<EntryRow> rows) {
        chosen = rows;
        count.setText(text("entry.chosen", Map.of("count", rows.size())));
        setVisible(!rows.isEmpty());
        buttons.forEach((action, button) ->
                button.setVisible(!rows.isEmpty() && action.suits().test(rows)));
    }
}
