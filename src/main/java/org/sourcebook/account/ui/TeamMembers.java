package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.Team;
import org.sourcebook.design.Badge;
import org.sourcebook.design.UserText;

/** The members of a team, those who lead it marked, and what whoever looks may do about them. */
class TeamMembers extends Composite<Div> {

    private final transient Team team;
    private final transient Standing standing;
    private final transient Deeds deeds;

    /** What somebody who looks at a team may do about it. */
    enum Standing {
        /** Look. */
        MEMBER,
        /** Describe it, add and remove members. */
        LEAD,
        /** All this, and say who leads it. */
        ADMINISTRATOR
    }

    /** What can be done about a team. */
    interface Deeds {

        List<Account> choose(String typed);

        void describe(Team team);

        void add(Team team, Account account);

        void remove(Team team, Account account);

        void nameLead(Team team, Account account);

        void dismissLead(Team team, Account account);
    }

    TeamMembers(Team team, Standing standing, Deeds deeds) {
        this.team = team;
        this.standing = standing;
        this.deeds = deeds;
        getContent().add(team.members().isEmpty() ? new Paragraph(text("teams.no-members")) : members());
        if (standing != Standing.MEMBER) {
            getContent().add(newMember());
        }
    }

    private Component members() {
        var members = new UnorderedList();
        members.addClassName("sb-members");
        team.members().forEach(account -> members.add(member(account)));
        return members;
    }

    private ListItem member(Account account) {
        var item = new ListItem(new UserText(account.name()));
        if (team.isLedBy(account.id())) {
            item.add(new Badge(text("teams.lead")));
        }
        if (standing == Standing.ADMINISTRATOR) {
            item.add(leading(account));
        }
        if (standing != Standing.MEMBER) {
            item.add(removal(account));
        }
        return item;
    }

    private Component leading(Account account) {
        return team.isLedBy(account.id())
                ? offer(
                        "teams.dismiss-lead",
                        "teams.dismiss-lead.label",
                        account,
                        () -> deeds.dismissLead(team, account))
                : offer("teams.name-lead", "teams.name-lead.label", account, () -> deeds.nameLead(team, account));
    }

    private Component offer(String key, String labelKey, Account account, SerializableRunnable deed) {
        var button = new Button(text(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(text(labelKey, naming(account)));
        return button;
    }

    private Component removal(Account account) {
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> deeds.remove(team, account));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(text("teams.remove.label", naming(account)));
        return remove;
    }

    private Component newMember() {
        var field = new AccountChoice("teams.add", deeds::choose);
        field.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                deeds.add(team, chosen.getValue());
                field.clear();
            }
        });
        return field;
    }

    private Map<String, String> naming(Account account) {
        return Map.of("name", account.name(), "team", team.name());
    }
}
