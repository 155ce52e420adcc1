package org.sourcebook.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
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
        setHeaderTitle(question);
        reason.setLabel(label);
        reason.setWidthFull();
        reason.setMinRows(3);
        add(reason);
        var errors = new FieldErrors().at(field, reason);
        var confirm = new Button(answer, event -> {
            if (errors.during(() -> then.accept(reason.getValue()))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("design.cancel"), event -> close()), confirm);
        addOpenedChangeListener(event -> reason.focus());
    }
}
