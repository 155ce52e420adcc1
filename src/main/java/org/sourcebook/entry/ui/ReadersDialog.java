package org.sourcebook.entry.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sourcebook.collection.Membership;
import org.sourcebook.collection.Role;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.AccountId;

/** Asks who, besides the managers, shall see an entry. */
final class ReadersDialog extends Dialog {

    /** @param lift lets everyone see it again; null if everyone does */
    ReadersDialog(
            List<Membership> members,
            Set<AccountId> readers,
            Consumer<Set<AccountId>> restrict,
            @Nullable Runnable lift) {
        super(text("entry.restrict.title"));
        addClassName("sb-readers");
        var others =
                members.stream().filter(member -> member.role() != Role.MANAGER).toList();
        var choice = UserText.in(new MultiSelectComboBox<Membership>(text("entry.readers")));
        choice.setItems(others);
        choice.setItemLabelGenerator(Membership::name);
        choice.select(others.stream()
                .filter(member -> readers.contains(member.account()))
                .toList());
        choice.setWidthFull();
        add(new Paragraph(text("entry.restrict.explanation")), choice);
        if (lift != null) {
            getFooter().add(new Button(text("entry.lift"), click -> then(lift)));
        }
        var save = new Button(
                text("entry.restrict"),
                click -> then(() -> restrict.accept(
                        choice.getValue().stream().map(Membership::account).collect(Collectors.toSet()))));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("design.cancel"), click -> close()), save);
    }

    private void then(Runnable work) {
        work.run();
        close();
    }
}
