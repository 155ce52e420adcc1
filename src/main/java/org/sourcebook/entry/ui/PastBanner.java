package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.Map;
import org.sourcebook.design.AskMoment;
import org.sourcebook.design.Times;

/** Says above a list that it is shown as it stood at a moment, and leads to another one and back to now. */
final class PastBanner extends Div {

    PastBanner(ListScreen screen, Instant at) {
        addClassName("sb-past");
        getElement().setAttribute("role", "status");
        var moment = new Span(text("entry.past.banner", Map.of("moment", Times.precise(at))));
        moment.addClassName("sb-past-moment");
        var explanation = new Span(text("entry.past.read-only"));
        explanation.addClassName("sb-quiet");
        var words = new Div(moment, explanation);
        words.addClassName("sb-past-words");
        var another = new Button(
                text("entry.past.another"), click -> ask(screen).from(at).open());
        var now = new Button(text("entry.past.now"), click -> screen.now());
        another.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        now.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(VaadinIcon.TIME_BACKWARD.create(), words, another, now);
    }

    /** Asks for the moment at which to show the screen. */
    static AskMoment ask(ListScreen screen) {
        return new AskMoment(
                text("entry.past.open"), text("entry.past.explanation"), text("entry.past.show"), screen::past);
    }
}
