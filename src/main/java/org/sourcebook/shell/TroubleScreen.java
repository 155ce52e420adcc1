package org.sourcebook.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.design.Texts;

/** Stands where a screen could not be shown: what the matter is, and the way home. */
abstract class TroubleScreen extends Composite<Div> implements HasDynamicTitle {

    private final String title;

    /** @param key the translation key of the title */
    TroubleScreen(String key) {
        title = Texts.text(key);
        getContent().addClassName("sb-page");
    }

    /** Shows the sentence. */
    void say(String sentence) {
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(title),
                        new EmptyState(
                                VaadinIcon.QUESTION_CIRCLE_O, sentence, Texts.text("shell.trouble-advice"), home()));
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(title);
    }

    private static Anchor home() {
        return new Anchor("", Texts.text("shell.home"));
    }
}
