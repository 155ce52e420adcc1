package org.sourcebook.collection.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.Team;
import org.sourcebook.account.Teams;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.Grant.ToTeam;
import org.sourcebook.collection.Grants;
import org.sourcebook.collection.Member;
import org.sourcebook.kernel.Folding;

/** The accounts and teams that can be given a role. */
@SpringComponent
class Candidates {

    private final Accounts accounts;
    private final Teams teams;
    private final Grants grants;

    Candidates(Accounts accounts, Teams teams, Grants grants) {
        this.accounts = accounts;
        this.teams = teams;
        this.grants = grants;
    }

    /**
     * Those whose name or e-mail contains the text, teams first. A GUEST of the instance, who does not see who else there
     * is, chooses among the collection's members.
     *
     * @param manager the one who gives the role
     */
    List<Candidate> matching(Member manager, String text) {
        String folded = Folding.fold(text);
        return manager.account().role() == InstanceRole.GUEST ? members(manager, folded) : everyone(text, folded);
    }

    private List<Candidate> everyone(String text, String folded) {
        return Stream.concat(
                        teams.all().stream()
                                .filter(team -> Folding.fold(team.name()).contains(folded))
                                .map(Candidates::team),
                        accounts.choose(text).stream().map(Candidates::account))
                .toList();
    }

    private List<Candidate> members(Member manager, String folded) {
        return grants.members(manager.collection()).stream()
                .filter(member -> Folding.fold(member.name()).contains(folded))
                .map(member -> new Candidate(new ToAccount(member.account(), member.name()), Words.of(member.role())))
                .toList();
    }

    private static Candidate team(Team team) {
        int size = team.members().size();
        return new Candidate(new ToTeam(team.id(), team.name()), Words.text("members.team-of", Map.of("count", size)));
    }

    private static Candidate account(Account account) {
        return new Candidate(new ToAccount(account.id(), account.name()), account.email());
    }
}
