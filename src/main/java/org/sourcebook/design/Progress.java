package org.sourcebook.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far something has got that takes longer than a second. */
public class Progress extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();

    /** @param what what is going on, as a text for people */
    public Progress(String what) {
        addClassName("sb-progress");
        words.setText(what);
        words.getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", what);
        add(words, bar);
    }

    /** Offers to stop it. */
    public Progress cancellable(Runnable cancel) {
        add(new Button(Texts.text("design.cancel"), event -> cancel.run()));
        return this;
    }

    /**
     * Shows how far it has got.
     *
     * @param fraction from 0 to 1
     * @param text the same in words
     */
    public void show(double fraction, String text) {
        bar.setIndeterminate(false);
        bar.setValue(Math.clamp(fraction, 0, 1));
        words.setText(text);
    }
}
