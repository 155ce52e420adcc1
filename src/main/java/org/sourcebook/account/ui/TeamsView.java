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
import org.sourcebook.account.Accounts;
import org.sourcebook.account.TeamLeads;
import org.sourcebook.account.Teams;
import org.sourcebook.design.EmptyState;
import org.sourcebook.design.FieldErrors;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;

/** The teams of the instance and their members. */
@Route(AccountNavigation.TEAMS)
@Menu(title = "teams.title", order = 20, icon = "vaadin:users")
@RolesAllowed("ADMIN")
class TeamsView extends Composite<Div> implements HasDynamicTitle {

    private final Teams teams;
    final TeamEditing editing;
    private final Div sheets = new Div();

    TeamsView(Teams teams, TeamLeads leads, Accounts accounts, Proving proving) {
        this.teams = teams;
        this.editing = new TeamEditing(teams, leads, accounts, proving, this::refresh);
        sheets.addClassName("sb-team-sheets");
        getContent().addClassName("sb-page");
        getContent()
                .add(
                        new PageHeader(text("teams.title"))
                                .backToStart()
                                .explained(text("teams.explanation"))
                                .with(createButton()),
                        sheets);
        show();
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(text("teams.title"));
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

    private void refresh() {
        new FieldErrors().during(this::show);
    }

    private void show() {
        var all = teams.all();
        sheets.removeAll();
        all.forEach(team -> sheets.add(new TeamSheet(team, editing)));
        if (sheets.getComponentCount() == 0) {
            sheets.add(new EmptyState(VaadinIcon.USERS, text("teams.none"), text("teams.none.advice"), createButton()));
        }
    }
}
