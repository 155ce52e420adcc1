package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sourcebook.account.Account;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Invalid;

/** Asks, before the last manager of collections is deactivated, who manages them from then on. */
class SuccessorDialog extends Dialog {

    private final AccountChoice successor;

    /**
     * @param leaving the account that is to be deactivated
     * @param collections how many collections would be left without a manager
     * @param choose finds accounts by what was typed
     * @param deactivate takes the successor; the dialog stays open with what it refuses
     */
    SuccessorDialog(
            Account leaving,
            int collections,
            SerializableFunction<String, List<Account>> choose,
            Consumer<AccountId> deactivate) {
        var words = Map.of("name", leaving.name(), "count", collections);
        successor = new AccountChoice(
                "accounts.successor",
                typed -> choose.apply(typed).stream()
                        .filter(account -> !account.id().equals(leaving.id()))
                        .toList());
        successor.setId("successor");
        setHeaderTitle(text("accounts.deactivate.question", words));
        var form = new Form(text("accounts.deactivate"), () -> {
                    deactivate.accept(chosen());
                    close();
                })
                .with(successor);
        form.button().addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph(text("accounts.deactivate.consequence")),
                UserText.in(new Paragraph(text("accounts.deactivate.alone", words))),
                form);
        getFooter().add(new Button(text("design.cancel"), click -> close()), form.button());
        addOpenedChangeListener(opened -> successor.focus());
    }

    private AccountId chosen() {
        return successor
                .getOptionalValue()
                .map(Account::id)
                .orElseThrow(() -> new Invalid("successor", "error.successor", Map.of()));
    }
}
