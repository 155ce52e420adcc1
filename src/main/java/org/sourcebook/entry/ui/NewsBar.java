package org.sourcebook.entry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.sourcebook.design.UserText;

/** Says what others did to what is shown, without moving it; there is nothing to be seen of it before. */
final class NewsBar extends Div {

    NewsBar() {
        addClassName("sb-news");
        getElement().setAttribute("role", "status");
    }

    /** Says something in the place of what it said before. */
    void say(String sentence) {
        removeAll();
        var words = UserText.in(new Span(sentence));
        words.addClassName("sb-news-words");
        add(VaadinIcon.REFRESH.create(), words);
    }

    /** The same, and offers to do something about it. It says no more once that is done. */
    void say(String sentence, String offer, Runnable take) {
        say(sentence);
        var button = new Button(offer, click -> {
            removeAll();
            take.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(button);
    }
}
