package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.design.UserText;

/** A field to choose an account by a part of its name or e-mail address. */
class AccountChoice extends ComboBox<Account> {

    /**
     * @param labelKey the key of the field's label
     * @param choose finds accounts by what was typed
     */
    AccountChoice(String labelKey, SerializableFunction<String, List<Account>> choose) {
        super(text(labelKey));
        UserText.in(this);
        addClassName("sb-account-choice");
        setPlaceholder(text("account.choice.placeholder"));
        setItemLabelGenerator(
                account -> text("account.choice", Map.of("name", account.name(), "email", account.email())));
        setItems(query -> choose.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }
}
