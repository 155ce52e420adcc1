package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.UserText;

/** Asks for a tag, one in use or a new one. */
final class TagDialog extends Dialog {

    /**
     * @param question what is asked
     * @param tags those in use
     * @param chosen takes the tag; a domain error that it throws is shown
     */
    TagDialog(String question, List<String> tags, Consumer<String> chosen) {
        super(question);
        var tag = UserText.in(new ComboBox<String>(text("entry.filter.tag")));
        tag.setRequiredIndicatorVisible(true);
        tag.setItems(tags);
        tag.setAllowCustomValue(true);
        tag.setWidthFull();
        tag.addCustomValueSetListener(event -> tag.setValue(event.getDetail()));
        var errors = new FieldErrors().at("tags", tag);
        var add = new Button(text("entry.add"), click -> {
            if (errors.during(() -> chosen.accept(tag.getOptionalValue().orElse("")))) {
                close();
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(tag);
        getFooter().add(new Button(text("design.cancel"), click -> close()), add);
    }
}
