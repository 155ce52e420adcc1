package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Function;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.internal.NewPassword;
import org.sourcebook.design.UserText;

/** The fields that the forms about accounts share. Their ids are what {@code Invalid.field()} names. */
final class Fields {

    /** In milliseconds. */
    private static final int PAUSE = 300;

    private Fields() {}

    static TextField line(String id, String labelKey) {
        var field = UserText.in(new TextField(text(labelKey)));
        field.setId(id);
        return field;
    }

    static TextField name() {
        TextField field = line("name", "account.name");
        field.setHelperText(text("account.name.help"));
        return field;
    }

    static TextField ownName() {
        TextField field = name();
        field.setAutocomplete(Autocomplete.NAME);
        return field;
    }

    static EmailField email() {
        var field = new EmailField(text("account.email"));
        field.setId("email");
        return field;
    }

    /**
     * A field for a new password, which says while one types how strong it is.
     *
     * @param whose makes the password that somebody wants to have from what is typed
     */
    static PasswordField newPassword(Function<String, NewPassword> whose) {
        PasswordField field = password("password", "account.new-password");
        var meter = new StrengthMeter();
        field.setHelperComponent(meter);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(typed -> meter.show(whose.apply(typed.getValue())));
        return field;
    }

    static PasswordField presentPassword() {
        PasswordField field = password("present", "account.present-password");
        field.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        return field;
    }

    /** A field for what an app shows; a recovery code does where it can be used. */
    static TextField code() {
        var field = new TextField(text("second-factor.code"));
        field.setId("code");
        field.getElement().setProperty("autocomplete", "one-time-code");
        field.getElement().setAttribute("dir", "ltr");
        return field;
    }

    static RadioButtonGroup<InstanceRole> role() {
        var field = new RadioButtonGroup<InstanceRole>(text("account.role"));
        field.setId("role");
        field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        field.setItems(InstanceRole.values());
        field.setItemLabelGenerator(role -> text("account.role.explained." + role));
        field.setValue(InstanceRole.MEMBER);
        return field;
    }

    private static PasswordField password(String id, String labelKey) {
        var field = new PasswordField(text(labelKey));
        field.setId(id);
        return field;
    }
}
