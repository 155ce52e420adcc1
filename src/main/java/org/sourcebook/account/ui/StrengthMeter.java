package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.account.internal.NewPassword.Strength;
import org.sourcebook.design.Texts;
import org.sourcebook.kernel.Invalid;

/** Says of a new password, while it is typed, how strong it is or why it cannot be had: in words, and by a bar. */
class StrengthMeter extends Composite<Div> {

    private static final String REFUSED = "refused";

    private final Div bar = new Div();
    private final Span words = new Span();

    StrengthMeter() {
        var rule = new Span(
                text("account.new-password.help", Map.of("least", NewPassword.LEAST, "most", NewPassword.MOST)));
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.addClassName("sb-strength-bar");
        getContent().addClassName("sb-strength");
        getContent().add(rule, bar, words);
        say("", "");
    }

    /** Says it of this one. */
    void show(NewPassword password) {
        if (password.text().isEmpty()) {
            say("", "");
            return;
        }
        try {
            Strength strength = password.strength();
            say(strength.name().toLowerCase(Locale.ROOT), text("account.strength." + strength));
        } catch (Invalid refused) {
            say(REFUSED, Texts.text(refused));
        }
    }

    private void say(String level, String sentence) {
        bar.setClassName("sb-strength-bar " + level);
        bar.setVisible(!level.isEmpty());
        words.setText(sentence);
    }
}
