package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Comparator;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.design.Badge;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.Folding;

/** A list of accounts, each with what can be done about it. */
class AccountGrid extends Grid<Account> {

    private final transient Deeds deeds;

    /** What can be done about an account. */
    interface Deeds {

        void changeRole(Account account, InstanceRole role);

        void inviteAgain(Account account);

        void deactivate(Account account);

        void reactivate(Account account);
    }

    AccountGrid(Deeds deeds) {
        this.deeds = deeds;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        setEmptyStateText(text("accounts.none-found"));
        addComponentColumn(AccountGrid::person)
                .setHeader(text("accounts.person"))
                .setFlexGrow(3)
                .setComparator(Comparator.comparing(account -> Folding.sortKey(account.name())));
        addColumn(account -> text("account.role." + account.role()))
                .setHeader(text("account.role"))
                .setComparator(Comparator.comparing(Account::role));
        addComponentColumn(account -> new Badge(account.status(), text("account.status." + account.status())))
                .setHeader(text("account.status"))
                .setComparator(Comparator.comparing(Account::status));
        addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
    }

    private static Component person(Account account) {
        var email = new UserText(account.email());
        email.addClassNames("sb-quiet", "sb-small");
        var person = new Div(new UserText(account.name()), email);
        person.addClassName("sb-person");
        return person;
    }

    private Component actions(Account account) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY);
        var more = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.setAriaLabel(text("accounts.actions", Map.of("name", account.name())));
        roles(more.getSubMenu(), account);
        switch (account.status()) {
            case INVITED -> {
                more.getSubMenu().addItem(text("accounts.invite-again"), click -> deeds.inviteAgain(account));
                more.getSubMenu().addItem(text("accounts.deactivate"), click -> deeds.deactivate(account));
            }
            case ACTIVE -> more.getSubMenu().addItem(text("accounts.deactivate"), click -> deeds.deactivate(account));
            case DEACTIVATED ->
                more.getSubMenu().addItem(text("accounts.reactivate"), click -> deeds.reactivate(account));
            case SYSTEM -> {}
        }
        return bar;
    }

    private void roles(SubMenu menu, Account account) {
        SubMenu roles = menu.addItem(text("accounts.change-role")).getSubMenu();
        for (InstanceRole role : InstanceRole.values()) {
            var item = roles.addItem(text("account.role." + role), click -> deeds.changeRole(account, role));
            item.setCheckable(true);
            item.setChecked(account.role() == role);
        }
    }
}
