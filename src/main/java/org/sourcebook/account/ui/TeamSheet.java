package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import org.sourcebook.account.Team;
import org.sourcebook.account.ui.TeamMembers.Standing;
import org.sourcebook.design.UserText;

/** One team of all: its name, what it is for, its members. */
class TeamSheet extends Composite<Section> {

    TeamSheet(Team team, TeamMembers.Deeds deeds) {
        getContent().addClassNames("sb-sheet", "sb-team");
        getContent().add(head(team, deeds));
        if (!team.description().isEmpty()) {
            getContent().add(UserText.in(new Paragraph(team.description())));
        }
        getContent().add(new TeamMembers(team, Standing.ADMINISTRATOR, deeds));
    }

    private static Component head(Team team, TeamMembers.Deeds deeds) {
        var name = new H2(new Anchor(AccountNavigation.toTeam(team.id()), new UserText(team.name())));
        var head = new Div(name, describing(team, deeds));
        head.addClassName("sb-team-head");
        return head;
    }

    /** What asks for another name or description. */
    static Button describing(Team team, TeamMembers.Deeds deeds) {
        var describe = new Button(text("teams.describe"), VaadinIcon.EDIT.create(), click -> deeds.describe(team));
        describe.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        describe.setAriaLabel(text("teams.describe.label", Map.of("team", team.name())));
        return describe;
    }
}
