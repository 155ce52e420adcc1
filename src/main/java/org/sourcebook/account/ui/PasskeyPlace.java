package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.sourcebook.account.internal.RelyingParty;

/**
 * A place for what is done with passkeys: shown where the browser can, and else a sentence that says where it could.
 * Passkeys belong to one address, which has a name; at any other the browser refuses them.
 */
@Tag("sb-passkey")
@JsModule("./passkey/sb-passkey.ts")
class PasskeyPlace extends HtmlContainer {

    /** @param parts what is shown where passkeys work */
    PasskeyPlace(RelyingParty party, Component... parts) {
        addClassName("sb-passkey");
        if (!party.carriesPasskeys()) {
            add(when("elsewhere", new Span(text("passkey.nowhere", Map.of("address", party.origin())))));
            return;
        }
        getElement()
                .setAttribute("origin", party.origin())
                .setAttribute("cancelled", text("passkey.cancelled"))
                .setAttribute("already", text("passkey.already"))
                .setAttribute("failed", text("passkey.failed"));
        add(parts);
        add(
                trouble(),
                when("elsewhere", new Span(text("passkey.elsewhere")), new Anchor(party.origin(), party.origin())),
                when("unset", new Span(text("passkey.unset"))),
                when("unsupported", new Span(text("passkey.unsupported"))));
    }

    /** Asks the browser to make a passkey; the answer comes to those who listen. */
    void make(String question) {
        getElement().setProperty("question", question);
        getElement().executeJs("this.make()");
    }

    /** Hears of the passkey that was made. */
    void onMade(ComponentEventListener<Made> listener) {
        addListener(Made.class, listener);
    }

    /** The browser has made a passkey. */
    @DomEvent("sb-passkey-made")
    public static class Made extends ComponentEvent<PasskeyPlace> {

        private static final long serialVersionUID = 1;

        private final String answer;

        public Made(PasskeyPlace source, boolean fromClient, @EventData("event.detail") String answer) {
            super(source, fromClient);
            this.answer = answer;
        }

        /** What it answers, as the standard's {@code RegistrationResponseJSON}. */
        String answer() {
            return answer;
        }
    }

    /** Says what went wrong in the browser. */
    private static Component trouble() {
        var trouble = new Paragraph();
        trouble.addClassNames("sb-notice", "sb-passkey-trouble");
        trouble.getElement().setAttribute("role", "alert").setAttribute("hidden", true);
        return trouble;
    }

    private static Component when(String state, Component... parts) {
        var sentence = new Paragraph(parts);
        sentence.addClassNames("sb-quiet", "sb-small", "sb-passkey-" + state);
        return sentence;
    }
}
