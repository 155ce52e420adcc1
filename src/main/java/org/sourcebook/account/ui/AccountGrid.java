package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sourcebook.account.Account;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.design.Badge;
import org.sourcebook.design.Narrow;
import org.sourcebook.design.UserText;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.Folding;

/** A list of accounts, each with what can be done about it. */
class AccountGrid extends Grid<Account> {

    /** In rem: what person, role, sessions and actions take beside each other. */
    private static final int ROOM_FOR_COLUMNS = 36;

    private final transient Deeds deeds;
    private boolean stacked;
    private transient Map<AccountId, Integer> sessions = Map.of();
    private transient Set<AccountId> secondFactors = Set.of();
    private transient Set<AccountId> identities = Set.of();
    private transient Map<AccountId, Integer> tokens = Map.of();

    /** What can be done about an account. */
    interface Deeds {

        void changeRole(Account account, InstanceRole role);

        void inviteAgain(Account account);

        void resetPassword(Account account);

        void changeEmail(Account account);

        void deactivate(Account account);

        void reactivate(Account account);

        void endSessions(Account account);

        void removeSecondFactor(Account account);

        void removeIdentity(Account account);

        void revokeTokens(Account account);
    }

    AccountGrid(Deeds deeds) {
        this.deeds = deeds;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.MULTI);
        setAllRowsVisible(true);
        setEmptyStateText(text("accounts.none-found"));
        addComponentColumn(this::person)
                .setHeader(text("accounts.person"))
                .setFlexGrow(3)
                .setComparator(Comparator.comparing(account -> Folding.sortKey(account.name())));
        var standing = addComponentColumn(this::standing)
                .setHeader(text("accounts.standing"))
                .setWidth("12rem")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(Account::role).thenComparing(Account::status));
        var signedIn = addColumn(this::sessionsInWords)
                .setHeader(text("accounts.signed-in"))
                .setWidth("8rem")
                .setFlexGrow(0)
                .setComparator(Comparator.comparing(this::sessionsOf));
        addComponentColumn(this::actions).setWidth("4.5rem").setFlexGrow(0);
        Narrow.tell(this, ROOM_FOR_COLUMNS, narrow -> {
            stacked = narrow;
            List.of(standing, signedIn).forEach(column -> column.setVisible(!narrow));
            getDataProvider().refreshAll();
        });
    }

    /** Shows accounts, each with how many open sessions and tokens for programs it has; who has a second factor, and who an identity. */
    void show(
            List<Account> accounts,
            Map<AccountId, Integer> openSessions,
            Map<AccountId, Integer> goodTokens,
            Set<AccountId> holders,
            Set<AccountId> connected) {
        sessions = openSessions;
        tokens = goodTokens;
        secondFactors = holders;
        identities = connected;
        deselectAll();
        setItems(accounts);
    }

    /** Whether it is signed in anywhere, as shown. */
    boolean isSignedIn(Account account) {
        return sessionsOf(account) > 0;
    }

    private int sessionsOf(Account account) {
        return sessions.getOrDefault(account.id(), 0);
    }

    private String sessionsInWords(Account account) {
        return text("accounts.sessions", Map.of("count", sessionsOf(account)));
    }

    /** Who it is; where there is no room for columns, also what these would say. */
    private Component person(Account account) {
        var email = new UserText(account.email());
        email.addClassNames("sb-quiet", "sb-small");
        var person = new Div(new UserText(account.name()), email);
        person.addClassName("sb-person");
        if (stacked) {
            person.add(standing(account), new Span(text("accounts.signed-in") + ": " + sessionsInWords(account)));
        }
        return person;
    }

    private Component standing(Account account) {
        var standing = new Div(
                new Span(text("account.role." + account.role())),
                new Badge(account.status(), text("account.status." + account.status())));
        standing.addClassName("sb-standing");
        if (secondFactors.contains(account.id())) {
            standing.add(new Badge(text("accounts.second-factor")));
        }
        if (identities.contains(account.id())) {
            standing.add(new Badge(text("accounts.identity")));
        }
        return standing;
    }

    private Component actions(Account account) {
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(text("accounts.actions", Map.of("name", account.name())));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        roles(menu.addItem(text("accounts.change-role")).getSubMenu(), account);
        switch (account.status()) {
            case INVITED -> {
                menu.addItem(text("accounts.invite-again"), click -> deeds.inviteAgain(account));
                menu.addItem(text("accounts.deactivate"), click -> deeds.deactivate(account));
            }
            case ACTIVE -> {
                menu.addItem(text("accounts.reset-password"), click -> deeds.resetPassword(account));
                menu.addItem(text("accounts.change-email"), click -> deeds.changeEmail(account));
                menu.addItem(text("accounts.deactivate"), click -> deeds.deactivate(account));
            }
            case DEACTIVATED -> menu.addItem(text("accounts.reactivate"), click -> deeds.reactivate(account));
            case SYSTEM -> {}
        }
        menu.addItem(
                text("accounts.access"),
                click -> getUI().ifPresent(ui -> ui.navigate(AccountNavigation.toAccess(account.id()))));
        if (isSignedIn(account)) {
            menu.addItem(text("accounts.end-sessions"), click -> deeds.endSessions(account));
        }
        if (secondFactors.contains(account.id())) {
            menu.addItem(text("accounts.remove-second-factor"), click -> deeds.removeSecondFactor(account));
        }
        if (identities.contains(account.id())) {
            menu.addItem(text("accounts.remove-identity"), click -> deeds.removeIdentity(account));
        }
        int count = tokens.getOrDefault(account.id(), 0);
        if (count > 0) {
            menu.addItem(
                    text("accounts.revoke-tokens.count", Map.of("count", count)), click -> deeds.revokeTokens(account));
        }
        return button;
    }

    private void roles(SubMenu roles, Account account) {
        for (InstanceRole role : InstanceRole.values()) {
            var item = roles.addItem(text("account.role." + role), click -> deeds.changeRole(account, role));
            item.setCheckable(true);
            item.setChecked(account.role() == role);
        }
    }
}
