package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import org.sourcebook.design.Ask;

/**
 * Guards what is typed and not saved: whoever leaves it for another screen is asked first, and the browser asks whoever
 * closes the tab.
 */
final class Unsaved {

    private static final String BROWSER_ASKS =
            "window.onbeforeunload = leaving => { leaving.preventDefault(); leaving.returnValue = true; };";
    private static final String BROWSER_ASKS_NOT = "window.onbeforeunload = null;";

    private boolean something;

    /** Lets the browser ask from the first key on that is pressed in a form, before the server hears of it. */
    void watch(Component form) {
        form.getElement().executeJs("this.addEventListener('input', () => { " + BROWSER_ASKS + " });");
    }

    /** Something is typed that is not saved. */
    void touched() {
        if (!something) {
            something = true;
            browser(BROWSER_ASKS);
        }
    }

    /** Nothing is any more. */
    void settled() {
        something = false;
        browser(BROWSER_ASKS_NOT);
    }

    /** Asks whoever leaves for another screen, if there is anything to lose. */
    void before(BeforeLeaveEvent event) {
        if (something) {
            var leave = event.postpone();
            before(leave::proceed);
        }
    }

    /** Does what loses the input: at once if there is none, else if the answer is yes. */
    void before(Runnable losing) {
        if (!something) {
            losing.run();
            return;
        }
        Ask.beforeTaking(text("entry.leave"), text("entry.leave.consequence"), text("entry.leave.answer"), () -> {
            settled();
            losing.run();
        });
    }

    private static void browser(String script) {
        UI.getCurrent().getPage().executeJs(script);
    }
}
