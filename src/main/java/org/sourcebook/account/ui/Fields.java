package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.sourcebook.account.internal.Passwords;

/** The fields that the forms about accounts share. Their ids are what {@code Invalid.field()} names. */
final class Fields {

    private Fields() {}

    static TextField line(String id, String labelKey) {
        var field = new TextField(text(labelKey));
        field.setId(id);
        field.getElement().setAttribute("dir", "auto");
        field.setManualValidation(true);
        return field;
    }

    static TextField name() {
        TextField field = line("name", "account.name");
        field.setHelperText(text("account.name.help"));
        field.setAutocomplete(Autocomplete.NAME);
        return field;
    }

    static EmailField email() {
        var field = new EmailField(text("account.email"));
        field.setId("email");
        field.setAutocomplete(Autocomplete.EMAIL);
        field.setManualValidation(true);
        return field;
    }

    static PasswordField newPassword(String id) {
        PasswordField field = password(id, "account.new-password");
        field.setHelperText(
                text("account.new-password.help", Map.of("least", Passwords.LEAST, "most", Passwords.MOST)));
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        return field;
    }

    static PasswordField currentPassword(String id) {
        PasswordField field = password(id, "account.current-password");
        field.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        return field;
    }

    private static PasswordField password(String id, String labelKey) {
        var field = new PasswordField(text(labelKey));
        field.setId(id);
        field.setManualValidation(true);
        return field;
    }
}
