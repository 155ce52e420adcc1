package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.Limits;

/** Asks for a tag, one in use or a new one. */
final class TagDialog extends Dialog {

    /**
     * @param question what is asked
     * @param tags those in use
     * @param reasonNeeded whether it must be said why
     * @param chosen takes the tag, and why; a domain error that it throws is shown
     */
    TagDialog(String question, List<String> tags, boolean reasonNeeded, BiConsumer<String, String> chosen) {
        super(question);
        var why = UserText.in(new TextField(text("entry.why-needed")));
        why.setRequiredIndicatorVisible(true);
        why.setVisible(reasonNeeded);
        why.setWidthFull();
        var tag = UserText.in(new ComboBox<String>(text("entry.filter.tag")));
        tag.setRequiredIndicatorVisible(true);
        tag.setItems(tags);
        tag.setAllowCustomValue(true);
        tag.setWidthFull();
        tag.addCustomValueSetListener(event -> tag.setValue(event.getDetail()));
        var errors = new FieldErrors().at("tags", tag).at("note", why);
        var add = new Button(text("entry.add"), click -> {
            if (errors.during(() -> {
                if (reasonNeeded) {
                    Limits.NOTE.require("note", why.getValue());
                }
                chosen.accept(tag.getOptionalValue().orElse(""), why.getValue());
            })) {
                close();
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(tag, why);
        getFooter().add(new Button(text("design.cancel"), click -> close()), add);
    }
}
