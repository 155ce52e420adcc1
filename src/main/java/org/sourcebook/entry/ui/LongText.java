package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.sourcebook.design.UserText;

/** A text of any length, with its line breaks; of a very long one the beginning, and the rest in steps. */
final class LongText extends Div {

    private static final int STEP = 20_000;

    private final String whole;
    private final UserText shown = new UserText();
    private final Button more = new Button();

    private int end;

    LongText(String text) {
        this.whole = text;
        addClassName("sb-long-text");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        more.addClickListener(click -> showMore());
        add(shown, more);
        showMore();
    }

    private void showMore() {
        end = Math.min(whole.length(), end + STEP);
        if (end < whole.length() && Character.isHighSurrogate(whole.charAt(end - 1))) {
            end++;
        }
        shown.setText(whole.substring(0, end));
        more.setVisible(end < whole.length());
        more.setText(text("entry.show-more", Map.of("rest", whole.length() - end)));
    }
}
