package org.sourcebook.design;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** A text of any length, with its line breaks; of a very long one the beginning, and the rest in steps or at once. */
public class LongText extends Div {

    private static final int STEP = 20_000;

    private final String whole;
    private final UserText shown = new UserText();
    private final Button more = new Button();
    private final Button all = new Button(Texts.text("design.show-all"));
    private int end;

    /** @param text the text, never taken for HTML */
    public LongText(String text) {
        this.whole = text;
        addClassName("sb-long-text");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        more.addClickListener(click -> show(end + STEP));
        all.addClickListener(click -> show(text.length()));
        var buttons = new Div(more, all);
        buttons.addClassName("sb-actions");
        add(shown);
        if (text.length() > STEP) {
            add(buttons);
        }
        show(STEP);
    }

    /** Adds to what is shown, which is not sent again. */
    private void show(int upTo) {
        int from = end;
        end = Math.min(whole.length(), upTo);
        if (end < whole.length() && Character.isHighSurrogate(whole.charAt(end - 1))) {
            end++;
        }
        shown.add(new Text(whole.substring(from, end)));
        int rest = whole.length() - end;
        more.setVisible(rest > STEP);
        more.setText(Texts.text("design.show-more", Map.of("rest", rest)));
        all.setVisible(rest > 0);
    }
}
