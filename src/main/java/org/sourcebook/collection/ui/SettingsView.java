package org.sourcebook.collection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.sourcebook.collection.Admission;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.collection.Permission;
import org.sourcebook.collection.Settings;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Notice;
import org.sourcebook.design.UserText;

/** A collection's name, description and rules. */
@Route("c/:collection/settings")
@PermitAll
class SettingsView extends CollectionScreen {

    private final Collections collections;

    SettingsView(Collections collections) {
        super(collections, Permission.MANAGE, "settings.title");
        this.collections = collections;
    }

    @Override
    void show(Admission admission, RouteParameters address) {
        Collection collection = admission.collection();
        getContent().add(header(admission), description(collection), rules(collection));
    }

    private Section description(Collection collection) {
        var name = UserText.in(new TextField(Words.text("name")));
        name.setRequiredIndicatorVisible(true);
        name.setValue(collection.name());
        var description = UserText.in(new TextArea(Words.text("description")));
        description.setHelperText(Words.text("description.help"));
        description.setValue(collection.description());
        var errors = new FieldErrors().at("name", name).at("description", description);
        var save = save(
                "settings.save-description",
                errors,
                () -> collections.describe(collection.id(), name.getValue(), description.getValue()));
        return form("settings.description", name, description, save);
    }

    private Section rules(Collection collection) {
        var approvals = new RadioButtonGroup<Integer>(Words.text("settings.approvals"));
        approvals.setItems(1, 2, 3);
        approvals.setHelperText(Words.text("settings.approvals.help"));
        approvals.setValue(collection.settings().approvalsNeeded());
        var working = new Checkbox(Words.text("settings.working"));
        working.setHelperText(Words.text("settings.working.help"));
        working.setValue(collection.settings().viewersSeeWorking());
        var reasons = new Checkbox(Words.text("settings.reasons"));
        reasons.setHelperText(Words.text("settings.reasons.help"));
        reasons.setValue(collection.settings().reasonsNeeded());
        var errors = new FieldErrors().at("approvals-needed", approvals);
        var save = save(
                "settings.save-rules",
                errors,
                () -> collections.set(
                        collection.id(), new Settings(approvals.getValue(), working.getValue(), reasons.getValue())));
        return form("settings.rules", approvals, working, reasons, save);
    }

    private Button save(String text, FieldErrors errors, Runnable work) {
        var save = new Button(Words.text(text), event -> {
            if (errors.during(work)) {
                Notice.done(Words.text("settings.saved"));
                refresh();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return save;
    }

    private static Section form(String title, Component... parts) {
        var form = new Section(new H2(Words.text(title)));
        form.add(parts);
        form.addClassNames("sb-sheet", "sb-collection-form");
        return form;
    }
}
