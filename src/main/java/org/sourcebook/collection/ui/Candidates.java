package org.sourcebook.collection.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sourcebook.account.Account;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.Team;
import org.sourcebook.account.Teams;
import org.sourcebook.collection.Grant.ToAccount;
import org.sourcebook.collection.Grant.ToTeam;
import org.sourcebook.kernel.Folding;

/** The accounts and teams that can be given a role. */
@SpringComponent
class Candidates {

    private final Accounts accounts;
    private final Teams teams;

    Candidates(Accounts accounts, Teams teams) {
        this.accounts = accounts;
        this.teams = teams;
    }

    /** Those whose name or e-mail contains the text, teams first. */
    List<Candidate> matching(String text) {
        String folded = Folding.fold(text);
        return Stream.concat(
                        teams.all().stream()
                                .filter(team -> Folding.fold(team.name()).contains(folded))
                                .map(Candidates::team),
                        accounts.choose(text).stream().map(Candidates::account))
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
