package org.sourcebook.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;

/** Takes a comment in Markdown, and keeps what was typed until it has been taken. */
class CommentForm extends Composite<Div> {

    private final TextArea text = UserText.in(new TextArea());
    private final Div actions = new Div();

    /**
     * @param label what is asked for
     * @param answer the word on the button
     * @param take takes the comment; a domain error that it throws is shown at the field
     */
    CommentForm(String label, String answer, Consumer<String> take) {
        text.setLabel(label);
        text.setHelperText(Texts.text("discussion.markdown"));
        text.setWidthFull();
        text.setMinRows(2);
        text.setMaxRows(12);
        var errors = new FieldErrors().at("text", text);
        var send = new Button(answer, event -> {
            if (errors.during(() -> take.accept(text.getValue()))) {
                text.clear();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        actions.addClassName("sb-comment-actions");
        actions.add(send);
        getContent().addClassName("sb-comment-form");
        getContent().add(text, actions);
    }

    /** Begins with this text. */
    CommentForm with(String value) {
        text.setValue(value);
        return this;
    }

    /** Offers to stop writing. */
    CommentForm cancellable(Runnable cancel) {
        var button = new Button(Texts.text("design.cancel"), event -> cancel.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        actions.addComponentAsFirst(button);
        return this;
    }

    /** Asks for more than the text, above it. */
    CommentForm asking(Component question) {
        getContent().addComponentAsFirst(question);
        return this;
    }

    void focus() {
        text.focus();
    }
}
