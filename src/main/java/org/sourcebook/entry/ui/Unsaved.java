package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import org.jspecify.annotations.Nullable;
import org.sourcebook.design.Ask;

/**
 * Guards what is typed and not saved: whoever leaves it for another screen is asked first, and the browser asks whoever
 * closes the tab.
 */
final class Unsaved {

    private static final String BROWSER_ASKS =
            "window.onbeforeunload = leaving => { leaving.preventDefault(); leaving.returnValue = true; };";
    private static final String BROWSER_ASKS_NOT = "window.onbeforeunload = null;";

    /**
     * Whoever goes back in the browser has its address changed before anything is asked. Once Vaadin's router has given up,
     * which it does by putting back the last address that it knows, be it of two screens ago, both are set right.
     */
    private static final String ADDRESS_AGAIN = """
            const here = new URL($0, document.baseURI).href;
            const asked = location.href;
            setTimeout(() => {
                if (location.href !== asked) {
                    history.replaceState(history.state, '', asked);
                }
                if (asked !== here) {
                    history.pushState(history.state, '', here);
                }
            });""";

    /** What is typed, as the form has it. */
    interface Typed {

        /** Whether all of it is kept, so that leaving loses nothing. */
        boolean isKept();

        /** Drops what is kept of it. */
        void discard();
    }

    private @Nullable Typed something;

    /** Whoever goes back in the browser leaves no field: it is left for them, before the server hears of where they go. */
    private static final String LEAVE_FIELD = """
            window.sourcebook ??= {};
            if (!window.sourcebook.leavesFields) {
                window.sourcebook.leavesFields = true;
                window.addEventListener('popstate', () => document.activeElement?.blur(), true);
            }""";

    /** Lets the browser ask from the first key on that is pressed in a form, before the server hears of it. */
    void watch(Component form) {
        form.getElement().executeJs("this.addEventListener('input', () => { " + BROWSER_ASKS + " });");
        form.getElement().executeJs(LEAVE_FIELD);
    }

    /** Something is typed that is not saved. */
    void touched(Typed typed) {
        if (something == null) {
            browser(BROWSER_ASKS);
        }
        something = typed;
    }

    /** What is typed was kept by now: the browser need not ask, until more is typed. */
    void kept() {
        browser(BROWSER_ASKS_NOT);
    }

    /** Nothing is any more. */
    void settled() {
        something = null;
        browser(BROWSER_ASKS_NOT);
    }

    /** Asks whoever leaves for another screen, if there is anything to lose; who stays keeps the address, too. */
    void before(BeforeLeaveEvent event) {
        var typed = something;
        if (typed == null) {
            return;
        }
        var leaving = event.postpone();
        var here = event.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters();
        Runnable leave = () -> {
            settled();
            leaving.proceed();
        };
        Runnable stay = () -> {
            browser(ADDRESS_AGAIN, here);
            leaving.cancel();
        };
        if (typed.isKept()) {
            Ask.beforeLeaving(
                    text("entry.leave"),
                    text("entry.leave.kept"),
                    text("entry.leave.answer"),
                    leave,
                    text("entry.draft.discard"),
                    () -> {
                        typed.discard();
                        leave.run();
                    },
                    stay);
        } else {
            Ask.beforeTaking(
                    text("entry.leave"), text("entry.leave.consequence"), text("entry.leave.answer"), leave, stay);
        }
    }

    private static void browser(String script, String... arguments) {
        UI.getCurrent().getPage().executeJs(script, (Object[]) arguments);
    }
}
