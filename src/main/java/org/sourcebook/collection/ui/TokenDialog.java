package org.sourcebook.collection.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sourcebook.account.IssuedToken;
import org.sourcebook.account.NewToken;
import org.sourcebook.account.TokenReach;
import org.sourcebook.account.TokenScope;
import org.sourcebook.collection.Collection;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.UserText;

/** Asks what a new token is for, how far it is to reach and how long, and for the password. */
class TokenDialog {

    private final TextField name = UserText.in(new TextField(Words.text("tokens.name")));
    private final RadioButtonGroup<TokenScope> scope = new RadioButtonGroup<>(Words.text("tokens.scope"));
    private final MultiSelectComboBox<Collection> only = new MultiSelectComboBox<>(Words.text("tokens.only"));
    private final IntegerField days = new IntegerField(Words.text("tokens.days"));
    private final PasswordField present = new PasswordField(Words.text("tokens.present"));
    private final FormDialog dialog;
    private final Runnable taken;

    /**
     * @param mine the collections to choose from
     * @param issue makes the token, given the password
     * @param issued takes what was made
     */
    TokenDialog(List<Collection> mine, BiFunction<String, NewToken, IssuedToken> issue, Consumer<IssuedToken> issued) {
        List.<HasValue<?, ?>>of(name, days, present).forEach(field -> field.setRequiredIndicatorVisible(true));
        name.setHelperText(Words.text("tokens.name.help"));
        scope.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        scope.setItems(TokenScope.values());
        scope.setItemLabelGenerator(Words::of);
        scope.setValue(TokenScope.READ);
        only.setItems(mine);
        only.setItemLabelGenerator(Collection::name);
        only.setHelperText(Words.text("tokens.only.help"));
        days.setValue(NewToken.DAYS);
        days.setStepButtonsVisible(true);
        days.setMin(1);
        days.setMax(NewToken.MOST_DAYS);
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var errors =
                new FieldErrors().at("token-name", name).at("token-days", days).at("present", present);
        dialog = new FormDialog(Words.text("tokens.new"), errors, name, scope, only, days, present);
        taken = () -> issued.accept(issue.apply(present.getValue(), wanted()));
    }

    void open() {
        dialog.ask(Words.text("tokens.make"), taken);
        dialog.addOpenedChangeListener(opened -> name.focus());
    }

    private NewToken wanted() {
        var chosen = only.getValue().stream().map(Collection::id).collect(Collectors.toSet());
        var reach = new TokenReach(scope.getValue(), chosen.isEmpty() ? null : chosen);
        return new NewToken(name.getValue(), reach, Objects.requireNonNullElse(days.getValue(), 0));
    }
}
