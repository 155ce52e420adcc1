package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.Team;
import org.sourcebook.account.TeamLeads;
import org.sourcebook.account.Teams;
import org.sourcebook.account.ui.TeamMembers.Standing;
import org.sourcebook.design.Contribution;
import org.sourcebook.design.PageHeader;
import org.sourcebook.design.TabTitle;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.TeamId;

/** One team, for its members: who is in it, who leads it, and what other features know of it. Its leads see to it here. */
@Route(AccountNavigation.TEAM + "/:team")
@PermitAll
class TeamView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Teams teams;
    private final TeamLeads leads;
    private final CurrentAccount current;
    private final TeamEditing editing;
    private final transient List<Contribution<Team>> contributions;
    private String title = "";

    TeamView(
            Teams teams,
            TeamLeads leads,
            Accounts accounts,
            CurrentAccount current,
            Proving proving,
            List<Contribution<Team>> contributions) {
        this.teams = teams;
        this.leads = leads;
        this.current = current;
        this.editing = new TeamEditing(teams, leads, accounts, proving, this::refresh);
        this.contributions = contributions.stream()
                .sorted(Comparator.comparingInt(Contribution::order))
                .toList();
        getContent().addClassName("sb-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Team team = teams.get(id(event.getRouteParameters().get("team").orElse("")));
        title = team.name();
        Standing standing = standing(team);
        getContent().removeAll();
        getContent()
                .add(header(team, standing), panel(text("teams.members"), new TeamMembers(team, standing, editing)));
        contributions.forEach(part ->
                part.show(team, this::refresh).ifPresent(shown -> getContent().add(panel(part.title(), shown))));
    }

    @Override
    public String getPageTitle() {
        return TabTitle.of(title);
    }

    private PageHeader header(Team team, Standing standing) {
        var header = new PageHeader(team.name());
        if (!team.description().isEmpty()) {
            header.explained(team.description());
        }
        return switch (standing) {
            case MEMBER -> header.back(text("me.title"), AccountNavigation.ME);
            case LEAD -> header.back(text("me.title"), AccountNavigation.ME).with(TeamSheet.describing(team, editing));
            case ADMINISTRATOR ->
                header.back(text("teams.title"), AccountNavigation.TEAMS).with(TeamSheet.describing(team, editing));
        };
    }

    private Standing standing(Team team) {
        if (current.require().role() == InstanceRole.ADMIN) {
            return Standing.ADMINISTRATOR;
        }
        return leads.mayLead(team.id()) ? Standing.LEAD : Standing.MEMBER;
    }

    /** Whoever looks may have lost the right to. */
    private void refresh() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private static Section panel(String title, Component content) {
        var panel = new Section(new H2(title), content);
        panel.addClassNames("sb-sheet", "sb-team");
        return panel;
    }

    private static TeamId id(String text) {
        try {
            return TeamId.parse(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
