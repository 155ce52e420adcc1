package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.ApiTokens;
import org.sourcebook.account.BulkAccounts;
import org.sourcebook.account.Identities;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.OpenSessions;
import org.sourcebook.account.SecondFactors;
import org.sourcebook.design.Ask;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.Notice;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;

/** The accounts of the instance: who there is, inviting, roles, taking out of use and back. */
@Route(AccountNavigation.ACCOUNTS)
@Menu(title = "accounts.title", order = 10, icon = "vaadin:user")
@RolesAllowed("ADMIN")
class AccountsView extends Composite<Div> implements HasDynamicTitle, AccountGrid.Deeds {

    private final Accounts accounts;
    private final GivenLinks links;
    private final Proving proving;
    private final OpenSessions sessions;
    private final ApiTokens tokens;
    private final SecondFactors secondFactors;
    private final Identities identities;
    private final AccountFilters filters = new AccountFilters(this::refresh);
    private final AccountGrid grid = new AccountGrid(this);

    AccountsView(
            Accounts accounts,
            GivenLinks links,
            Proving proving,
            OpenSessions sessions,
            ApiTokens tokens,
            SecondFactors secondFactors,
            Identities identities,
            BulkAccounts bulk) {
        this.accounts = accounts;
        this.links = links;
        this.proving = proving;
        this.sessions = sessions;
        this.tokens = tokens;
        this.secondFactors = secondFactors;
        this.identities = identities;
        var invite =
                new Button(text("accounts.invite"), VaadinIcon.PLUS.create(), click -> links.invite(this::refresh));
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new AccountBulk(bulk, grid::isSignedIn, this::refresh).bar();
        grid.addSelectionListener(chosen -> bar.show(List.copyOf(chosen.getAllSelectedItems())));
        getContent().addClassName("sb-page");
        getContent()
                .add(
                        new PageHeader(text("accounts.title"))
                                .backToStart()
                                .explained(text("accounts.explanation"))
                                .with(new Anchor(AccountNavigation.INVITATIONS, text("invitations.title")), invite),
                        filters,
                        bar,
                        grid);
        show();
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(text("accounts.title"));
    }

    @Override
    public void changeRole(Account account, InstanceRole role) {
        var words = Map.of("name", account.name(), "role", text("account.role." + role));
        if (account.role() != role) {
            proving.before(() -> Ask.before(
                    text("accounts.change-role.question", words),
                    text("account.role.explained." + role),
                    text("accounts.change-role"),
                    () -> attempt(
                            () -> accounts.changeRole(account.id(), role), text("accounts.role-changed", words))));
        }
    }

    @Override
    public void inviteAgain(Account account) {
        links.inviteAgain(account, this::refresh);
    }

    @Override
    public void resetPassword(Account account) {
        links.resetPassword(account);
    }

    @Override
    public void changeEmail(Account account) {
        links.changeEmail(account);
    }

    @Override
    public void deactivate(Account account) {
        new FieldErrors().during(() -> deactivate(account, accounts.managesAlone(account.id())));
    }

    private void deactivate(Account account, int managedAlone) {
        if (managedAlone > 0) {
            proving.before(() -> new SuccessorDialog(account, managedAlone, accounts::choose, successor -> {
                        accounts.deactivate(account.id(), successor);
                        Notice.done(text("accounts.deactivate.done", Map.of("name", account.name())));
                        refresh();
                    })
                    .open());
            return;
        }
        take(account, text("accounts.deactivate"), "accounts.deactivate.", () -> accounts.deactivate(account.id()));
    }

    @Override
    public void reactivate(Account account) {
        var words = Map.of("name", account.name());
        proving.before(() -> Ask.before(
                text("accounts.reactivate.question", words),
                text("accounts.reactivate.consequence"),
                text("accounts.reactivate"),
                () -> attempt(() -> accounts.reactivate(account.id()), text("accounts.reactivated", words))));
    }

    @Override
    public void endSessions(Account account) {
        take(account, text("accounts.end-sessions"), "accounts.end-sessions.", () -> sessions.endAll(account.id()));
    }

    @Override
    public void removeSecondFactor(Account account) {
        Runnable removal = () -> secondFactors.remove(account.id());
        String answer = text("accounts.remove-second-factor");
        proving.before(() -> take(account, answer, "accounts.remove-second-factor.", removal));
    }

    @Override
    public void removeIdentity(Account account) {
        Runnable removal = () -> identities.remove(account.id());
        String answer = text("accounts.remove-identity");
        proving.before(() -> take(account, answer, "accounts.remove-identity.", removal));
    }

    @Override
    public void revokeTokens(Account account) {
        take(account, text("accounts.revoke-tokens"), "accounts.revoke-tokens.", () -> tokens.revokeAll(account.id()));
    }

    /** Takes something from an account after a question, whose keys begin alike. */
    private void take(Account account, String answer, String keys, Runnable deed) {
        var words = Map.of("name", account.name());
        Ask.beforeTaking(
                text(keys + "question", words),
                text(keys + "consequence"),
                answer,
                () -> attempt(deed, text(keys + "done", words)));
    }

    private void attempt(Runnable deed, String done) {
        if (new FieldErrors().during(deed)) {
            Notice.done(done);
        }
        refresh();
    }

    private void refresh() {
        new FieldErrors().during(this::show);
    }

    private void show() {
        grid.show(found(), sessions.counts(), tokens.counts(), secondFactors.holders(), identities.holders());
    }

    private List<Account> found() {
        return accounts.all().stream().filter(filters::matches).toList();
    }
}
