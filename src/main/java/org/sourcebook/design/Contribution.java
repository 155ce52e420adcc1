package org.sourcebook.design;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A part of a screen that another feature brings. The screen collects the contributions for its subject as beans, so
 * that a feature on a lower floor shows what those above it know, without knowing them.
 *
 * @param <S> what the screen is about
 */
public interface Contribution<S> {

    /** Where on the screen it belongs. */
    enum Place {
        /** Among the actions at the head. */
        ACTIONS,
        /** In the panel at the side, under a title of its own. */
        ASIDE
    }

    /** Where it belongs. */
    Place place();

    /** Its place among its neighbours, smallest first. */
    int order();

    /** The title of its panel. */
    String title();

    /**
     * The part for a subject, or nothing if it has none to show.
     *
     * @param changed to be run when the part has changed the subject, so that the screen shows it anew
     */
    Optional<Component> show(S subject, Runnable changed);
}
