package org.sourcebook.design;

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

/** What can be done with the rows of a list that are chosen; hidden while none is. */
public final class BulkBar<R> extends Div {

    private final Span count = new Span();
    private final transient Map<Action<R>, Button> buttons = new LinkedHashMap<>();

    private transient List<R> chosen = List.of();

    /**
     * One action.
     *
     * @param suits whether it can be done to any of some rows
     * @param run does it to them, after a question
     */
    public record Action<R>(String label, Predicate<List<R>> suits, Consumer<List<R>> run) {}

    /** @param actions what the one who looks may do */
    public BulkBar(List<Action<R>> actions) {
        addClassName("sb-bulk-bar");
        setVisible(false);
        add(count);
        actions.forEach(action -> {
            var button = new Button(action.label(), click -> action.run().accept(chosen));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            buttons.put(action, button);
            add(button);
        });
    }

    /** Whether there is anything that the one who looks may do. */
    public boolean offersAnything() {
        return !buttons.isEmpty();
    }

    /** Offers those actions that can be done to any of these rows. */
    public void show(List<R> rows) {
        chosen = rows;
        count.setText(text("design.chosen", Map.of("count", rows.size())));
        setVisible(!rows.isEmpty());
        buttons.forEach((action, button) ->
                button.setVisible(!rows.isEmpty() && action.suits().test(rows)));
    }
}
