package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;

/**
 * A form of the browser's own, by which somebody who is half way comes in: so browsers fill in what they know, and the
 * session is made by the same filters as after a password.
 */
@Tag("form")
class CodeForm extends HtmlContainer {

    private CodeForm() {
        getElement().setAttribute("method", "post").setAttribute("action", AccountNavigation.SECOND_STEP);
        addClassName("sb-code-form");
    }

    /** Asks for what an app shows. */
    static CodeForm forApp() {
        return asking(
                "second-step.code",
                new Element("input")
                        .setAttribute("id", "code")
                        .setAttribute("inputmode", "numeric")
                        .setAttribute("autocomplete", "one-time-code")
                        .setAttribute("autofocus", true));
    }

    /** Asks for a recovery code. */
    static CodeForm forRecovery() {
        return asking(
                "second-step.recovery-code",
                new Element("input")
                        .setAttribute("id", "recovery-code")
                        .setAttribute("autocomplete", "off")
                        .setAttribute("autocapitalize", "characters")
                        .setAttribute("spellcheck", "false"));
    }

    /** Asks for nothing any more. */
    static CodeForm toGoOn() {
        var form = new CodeForm();
        form.add(submit("second-step.go-on"));
        return form;
    }

    private static CodeForm asking(String labelKey, Element input) {
        var form = new CodeForm();
        var label = new NativeLabel(text(labelKey));
        label.getElement().setAttribute("for", input.getAttribute("id"));
        input.setAttribute("name", "code")
                .setAttribute("type", "text")
                .setAttribute("required", true)
                .setAttribute("dir", "ltr");
        form.add(label);
        form.getElement().appendChild(input);
        form.add(submit("second-step.submit"));
        return form;
    }

    private static NativeButton submit(String textKey) {
        var button = new NativeButton(text(textKey));
        button.getElement().setAttribute("type", "submit");
        return button;
    }
}
