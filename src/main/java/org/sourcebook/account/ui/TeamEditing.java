package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import java.util.List;
import java.util.Map;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.Team;
import org.sourcebook.account.TeamLeads;
import org.sourcebook.account.Teams;
import org.sourcebook.design.Ask;
import org.sourcebook.design.FieldErrors;

/** Does what the screens of teams offer, and has them shown anew. */
class TeamEditing implements TeamMembers.Deeds {

    private final Teams teams;
    private final TeamLeads leads;
    private final Accounts accounts;
    private final Proving proving;
    private final Runnable changed;

    /** @param changed shows what there is now */
    TeamEditing(Teams teams, TeamLeads leads, Accounts accounts, Proving proving, Runnable changed) {
        this.teams = teams;
        this.leads = leads;
        this.accounts = accounts;
        this.proving = proving;
        this.changed = changed;
    }

    @Override
    public List<Account> choose(String typed) {
        return accounts.choose(typed);
    }

    @Override
    public void describe(Team team) {
        new TeamDialog(text("teams.describe"), team.name(), team.description(), (name, description) -> {
                    teams.describe(team.id(), name, description);
                    changed.run();
                })
                .open();
    }

    @Override
    public void add(Team team, Account account) {
        proving.before(() -> attempt(() -> teams.addMember(team.id(), account.id())));
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

    @Override
    public void nameLead(Team team, Account account) {
        proving.before(() -> attempt(() -> leads.name(team.id(), account.id())));
    }

    @Override
    public void dismissLead(Team team, Account account) {
        attempt(() -> leads.dismiss(team.id(), account.id()));
    }

    private void attempt(Runnable deed) {
        new FieldErrors().during(deed);
        changed.run();
    }
}
