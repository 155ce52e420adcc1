package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BiConsumer;

/** Asks for a team's name and what it is for. */
class TeamDialog extends Dialog {

    /** @param save takes name and description; the dialog stays open with what it refuses */
    TeamDialog(String title, String name, String description, BiConsumer<String, String> save) {
        var nameField = Fields.line("name", "teams.name");
        nameField.setValue(name);
        var descriptionField = Fields.line("description", "teams.description");
        descriptionField.setValue(description);
        setHeaderTitle(title);
        var form = new Form(text("teams.save"), () -> {
                    save.accept(nameField.getValue(), descriptionField.getValue());
                    close();
                })
                .with(nameField)
                .withOptional(descriptionField);
        add(form);
        getFooter().add(new Button(text("design.cancel"), click -> close()), form.button());
        addOpenedChangeListener(opened -> nameField.focus());
    }
}
