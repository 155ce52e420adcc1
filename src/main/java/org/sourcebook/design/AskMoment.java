package org.sourcebook.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.function.Consumer;

/** Asks for a moment that is past. */
public class AskMoment extends Dialog {

    private final MomentField field = new MomentField(Texts.text("design.moment"));

    /**
     * @param question what is asked
     * @param consequence what will happen
     * @param answer the word on the button
     * @param then takes the moment; a domain error that it throws is shown
     */
    public AskMoment(String question, String consequence, String answer, Consumer<Instant> then) {
        setHeaderTitle(question);
        addClassName("sb-ask-moment");
        add(new Paragraph(consequence), field);
        var errors = new FieldErrors().at("at", field);
        var confirm = new Button(answer, event -> {
            if (errors.during(() -> then.accept(field.moment()))) {
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("design.cancel"), event -> close()), confirm);
    }

    /** Begins with a moment in place of yesterday. */
    public AskMoment from(Instant at) {
        field.showMoment(at);
        return this;
    }
}
