package org.sourcebook.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for a reason, and stays open with what was typed until the reason is taken. */
public class AskReason extends Dialog {

    private final TextArea reason = UserText.in(new TextArea());

    /**
     * @param question what is asked
     * @param label what the reason is called
     * @param field the key by which an {@link org.sourcebook.kernel.Invalid} names the reason
     * @param answer the word on the button
     * @param then takes the reason; a domain error that it throws is shown
     */
    public AskReason(String question, String label, String field, String answer, Consumer<String> then) {
        this(question, label, field, answer, KeptText.NOWHERE, then);
    }

    /** @param kept where the reason is kept while it is not taken */
    public AskReason(String question, String label, String field, String answer, KeptText kept, Consumer<String> then) {
        setHeaderTitle(question);
        reason.setLabel(label);
        reason.setWidthFull();
        reason.setMinRows(3);
        var below = new KeptField(reason, kept);
        add(reason, below);
        var errors = new FieldErrors().at(field, reason);
        var confirm = new Button(answer, event -> {
            if (errors.during(() -> then.accept(reason.getValue()))) {
                below.settled();
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(Texts.text("design.cancel"), event -> {
            below.settled();
            close();
        });
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(event -> reason.focus());
    }

    /** Says above the field what will happen. */
    public AskReason explained(String consequence) {
        addComponentAsFirst(new Paragraph(consequence));
        return this;
    }
}
