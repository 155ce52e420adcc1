package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.Team;
import org.sourcebook.design.UserText;

/** One team: its name, what it is for, its members, and a field to add one. */
class TeamSheet extends Composite<Section> {

    private final transient Team team;
    private final transient Deeds deeds;

    /** What can be done about a team. */
    interface Deeds {

        List<Account> choose(String typed);

        void describe(Team team);

        void add(Team team, Account account);

        void remove(Team team, Account account);
    }

    TeamSheet(Team team, Deeds deeds) {
        this.team = team;
        this.deeds = deeds;
        getContent().addClassNames("sb-sheet", "sb-team");
        getContent().add(head());
        if (!team.description().isEmpty()) {
            getContent().add(UserText.in(new Paragraph(team.description())));
        }
        getContent().add(team.members().isEmpty() ? new Paragraph(text("teams.no-members")) : members(), newMember());
    }

    private Component head() {
        var describe = new Button(text("teams.describe"), VaadinIcon.EDIT.create(), click -> deeds.describe(team));
        describe.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        describe.setAriaLabel(text("teams.describe.label", Map.of("team", team.name())));
        var head = new Div(UserText.in(new H2(team.name())), describe);
        head.addClassName("sb-team-head");
        return head;
    }

    private Component members() {
        var members = new UnorderedList();
        members.addClassName("sb-members");
        team.members().forEach(account -> members.add(new ListItem(new UserText(account.name()), removal(account))));
        return members;
    }

    private Component removal(Account account) {
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> deeds.remove(team, account));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(text("teams.remove.label", Map.of("name", account.name(), "team", team.name())));
        return remove;
    }

    private Component newMember() {
        var field = new AccountChoice("teams.add", deeds::choose);
        field.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                deeds.add(team, chosen.getValue());
            }
        });
        return field;
    }
}
