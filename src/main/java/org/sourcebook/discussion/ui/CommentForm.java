package org.sourcebook.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.KeptField;
import org.sourcebook.design.KeptText;
import org.sourcebook.design.Texts;
import org.sourcebook.design.UserText;

/** Takes a comment in Markdown, and keeps what was typed until it has been taken. */
class CommentForm extends Composite<Div> {

    private final TextArea text = UserText.in(new TextArea());
    private final Div actions = new Div();
    private final KeptField kept;

    /**
     * @param label what is asked for
     * @param answer the word on the button
     * @param began what the comment begins with
     * @param kept where it is kept until it is taken
     * @param take takes the comment; a domain error that it throws is shown at the field
     */
    CommentForm(String label, String answer, String began, KeptText kept, Consumer<String> take) {
        text.setValue(began);
        this.kept = new KeptField(text, kept);
        text.setLabel(label);
        text.setHelperText(Texts.text("discussion.markdown"));
        text.setWidthFull();
        text.setMinRows(2);
        text.setMaxRows(12);
        var errors = new FieldErrors().at("text", text);
        var send = new Button(answer, event -> {
            if (errors.during(() -> take.accept(text.getValue()))) {
                text.clear();
                this.kept.settled();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        actions.addClassName("sb-comment-actions");
        actions.add(send);
        getContent().addClassName("sb-comment-form");
        getContent().add(text, this.kept, actions);
    }

    /** Offers to stop writing, which drops what was written. */
    CommentForm cancellable(Runnable cancel) {
        var button = new Button(Texts.text("design.cancel"), event -> {
            kept.settled();
            cancel.run();
        });
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
