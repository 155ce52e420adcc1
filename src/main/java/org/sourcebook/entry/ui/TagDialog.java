package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;

/** Asks for a tag, one in use or a new one. */
final class TagDialog extends Dialog {

    TagDialog(List<String> tags, Consumer<String> chosen) {
        super(text("entry.bulk.tag"));
        var tag = new ComboBox<String>(text("entry.filter.tag"));
        tag.setItems(tags);
        tag.setAllowCustomValue(true);
        tag.addCustomValueSetListener(event -> tag.setValue(event.getDetail()));
        var add = new Button(text("entry.add"), click -> {
            tag.getOptionalValue().ifPresent(chosen);
            close();
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(tag);
        getFooter().add(new Button(text("design.cancel"), click -> close()), add);
    }
}
