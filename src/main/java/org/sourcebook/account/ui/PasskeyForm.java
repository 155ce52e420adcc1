package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;

/**
 * A form of the browser's own, by which a passkey signs in: what it sends is filled in by {@link PasskeyPlace}, and the
 * session is made by the same filters as after a password.
 */
@Tag("form")
class PasskeyForm extends HtmlContainer {

    PasskeyForm() {
        getElement()
                .setAttribute("method", "post")
                .setAttribute("action", AccountNavigation.PASSKEY)
                .setAttribute("question", AccountNavigation.PASSKEY_QUESTION);
        addClassName("sb-passkey-form");
        getElement().appendChild(hidden("passkey"), hidden("_csrf"));
        var button = new NativeButton(text("passkey.sign-in"));
        button.getElement().setAttribute("type", "submit");
        add(button);
    }

    private static Element hidden(String name) {
        return new Element("input").setAttribute("type", "hidden").setAttribute("name", name);
    }
}
