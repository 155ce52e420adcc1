package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import org.sourcebook.account.Account;
import org.sourcebook.account.AccountStatus;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.kernel.Folding;

/** Narrows the list of accounts, by a part of the name or e-mail address, by role and by state. Each choice holds at once. */
class AccountFilters extends Div {

    private final TextField search = Fields.line("search", "accounts.search");
    private final Select<InstanceRole> role = new Select<>();
    private final Select<AccountStatus> status = new Select<>();

    /** @param changed shows the list anew */
    AccountFilters(SerializableRunnable changed) {
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> changed.run());
        anyOr(role, "account.role", "account.role.", InstanceRole.values());
        role.addValueChangeListener(chosen -> changed.run());
        anyOr(
                status,
                "account.status",
                "account.status.",
                AccountStatus.ACTIVE,
                AccountStatus.INVITED,
                AccountStatus.DEACTIVATED);
        status.addValueChangeListener(chosen -> changed.run());
        addClassName("sb-account-filters");
        add(search, role, status);
    }

    /** Whether an account is one of those wanted. */
    boolean matches(Account account) {
        return Folding.fold(account.name() + " " + account.email()).contains(Folding.fold(search.getValue()))
                && role.getOptionalValue().map(account.role()::equals).orElse(true)
                && status.getOptionalValue().map(account.status()::equals).orElse(true);
    }

    @SafeVarargs
    private static <E extends Enum<E>> void anyOr(Select<E> select, String id, String words, E... choices) {
        select.setId(id.replace('.', '-'));
        select.setLabel(text(id));
        select.setItems(choices);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("accounts.any"));
        select.setItemLabelGenerator(choice -> choice == null ? text("accounts.any") : text(words + choice));
    }
}
