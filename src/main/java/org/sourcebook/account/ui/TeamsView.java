package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.sourcebook.account.Team;
import org.sourcebook.account.Teams;
import org.sourcebook.design.Ask;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.PageHeader;

/** The teams of the instance and their members. */
@Route(AccountNavigation.TEAMS)
@Menu(title = "teams.title", order = 20, icon = "vaadin:users")
@RolesAllowed("ADMIN")
class TeamsView extends Composite<Div> implements HasDynamicTitle, TeamSheet.Deeds {

    private final Teams teams;
    private final Accounts accounts;
    private final Div sheets = new Div();

    TeamsView(Teams teams, Accounts accounts) {
        this.teams = teams;
        this.accounts = accounts;
        sheets.addClassName("sb-team-sheets");
        getContent().addClassName("sb-page");
        getContent()
                .add(
                        new PageHeader(text("teams.title"))
                                .explained(text("teams.explanation"))
                                .with(createButton()),
                        sheets);
        show();
    }

    @Override
    public String getPageTitle() {
        return text("teams.title");
    }

    @Override
    public List<Account> choose(String typed) {
        return accounts.choose(typed);
    }

    @Override
    public void describe(Team team) {
        new TeamDialog(text("teams.describe"), team.name(), team.description(), (name, description) -> {
                    teams.describe(team.id(), name, description);
                    refresh();
                })
                .open();
    }

    @Override
    public void add(Team team, Account account) {
        attempt(() -> teams.addMember(team.id(), account.id()));
    }

    @Override
    public void remove(Team team, Account account) {
        var words = Map.of("name", account.name(), "team", team.name());
        Ask.beforeTaking(
                text("teams.remove.question", words),
                text("teams.remove.consequence"),
                text("teams.remove"),
                () -> attempt(() -> teams.removeMember(team.id(), account.id())));
    }

    private Button createButton() {
        var create = new Button(text("teams.create"), VaadinIcon.PLUS.create(), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    private void create() {
        new TeamDialog(text("teams.create"), "", "", (name, description) -> {
                    teams.create(name, description);
                    refresh();
                })
                .open();
    }

    private void attempt(Runnable deed) {
        new FieldErrors().during(deed);
        refresh();
    }

    private void refresh() {
        new FieldErrors().during(this::show);
    }

    private void show() {
        var all = teams.all();
        sheets.removeAll();
        all.forEach(team -> sheets.add(new TeamSheet(team, this)));
        if (sheets.getComponentCount() == 0) {
            sheets.add(new EmptyState(VaadinIcon.USERS, text("teams.none"), text("teams.none.advice"), createButton()));
        }
    }
}
