package org.sourcebook.account;

import static org.sourcebook.account.InstanceRole.ADMIN;
import static org.sourcebook.account.InstanceRole.MEMBER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.TeamRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Limits;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.TeamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Named groups of accounts. */
@Service
public class Teams {

    private final CurrentAccount current;
    private final TeamRepository teams;
    private final TeamLeads leads;
    private final AccountRepository accounts;
    private final Responsibilities responsibilities;
    private final Journal journal;

    Teams(
            CurrentAccount current,
            TeamRepository teams,
            TeamLeads leads,
            AccountRepository accounts,
            Responsibilities responsibilities,
            Journal journal) {
        this.current = current;
        this.teams = teams;
        this.leads = leads;
        this.accounts = accounts;
        this.responsibilities = responsibilities;
        this.journal = journal;
    }

    /** All teams by name, to choose from when granting. For administrators and MEMBERs. */
    @Transactional(readOnly = true)
    public List<Team> all() {
        current.require(MEMBER, ADMIN);
        return teams.all();
    }

    /** The names to show for these teams. For anyone signed in. */
    @Transactional(readOnly = true)
    public Map<TeamId, String> names(Collection<TeamId> ids) {
        current.require();
        return teams.names(ids);
    }

    /** The teams that an account is a member of, by name. For administrators and MEMBERs. */
    @Transactional(readOnly = true)
    public List<Team> of(AccountId account) {
        current.require(MEMBER, ADMIN);
        return teams.of(account);
    }

    /** The teams of the one who asks, by name. For anyone signed in. */
    @Transactional(readOnly = true)
    public List<Team> mine() {
        return teams.of(current.require().id());
    }

    /**
     * One team. For its members and for administrators.
     *
     * @throws NotFound if there is none, or not for the one who asks
     */
    @Transactional(readOnly = true)
    public Team get(TeamId id) {
        Account asking = current.requireInPerson();
        return teams.find(id)
                .filter(team -> asking.role() == ADMIN || team.has(asking.id()))
                .orElseThrow(NotFound::new);
    }

    /**
     * Makes a team without members. For administrators.
     *
     * @throws org.sourcebook.kernel.Invalid if the name is empty, too long or taken, or the description is too long
     */
    @Transactional
    public Team create(String name, String description) {
        Account administrator = current.require(ADMIN);
        var team = checked(TeamId.next(), name, description);
        teams.add(team);
        append(administrator, new TeamEvent.Created(team.id(), team.name(), team.description()));
        return team;
    }

    /**
     * Changes a team's name and description. For its leads and for administrators.
     *
     * @throws org.sourcebook.kernel.Invalid as {@link #create}
     */
    @Transactional
    public void describe(TeamId id, String name, String description) {
        Account lead = leads.require(id);
        var team = checked(id, name, description);
        if (!teams.describe(team)) {
            throw new NotFound();
        }
        append(lead, new TeamEvent.Described(id, team.name(), team.description()));
    }

    /**
     * Makes an account a member; does nothing if it is one. For the team's leads and for administrators.
     *
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public void addMember(TeamId id, AccountId account) {
        Account lead = leads.require(id);
        current.requireProof();
        if (!teams.exists(id) || accounts.find(account).filter(Teams::isPerson).isEmpty()) {
            throw new NotFound();
        }
        if (teams.addMember(id, account)) {
            append(lead, new TeamEvent.MemberAdded(id, account));
        }
    }

    /**
     * Ends a membership; does nothing if there is none. For the team's leads and for administrators.
     *
     * @throws NeedsSuccessor if collections would be left without a manager
     */
    @Transactional
    public void removeMember(TeamId id, AccountId account) {
        Account lead = leads.require(id);
        int alone = responsibilities.ofAlone(account);
        if (teams.removeMember(id, account)) {
            keepManaged(account, alone);
            append(lead, new TeamEvent.MemberRemoved(id, account));
        }
    }

    /** What nobody but the account answered for, and it no longer does, would be left without anyone. */
    private void keepManaged(AccountId account, int before) {
        int left = before - responsibilities.ofAlone(account);
        if (left > 0) {
            throw new NeedsSuccessor(
                    "error.team-needs-manager", accounts.find(account).orElseThrow(NotFound::new), left);
        }
    }

    private static Team checked(TeamId id, String name, String description) {
        return new Team(
                id,
                Limits.LABEL.require("name", name),
                Limits.NOTE.check("description", description.strip()),
                List.of(),
                Set.of());
    }

    private static boolean isPerson(Account account) {
        return account.status() != AccountStatus.SYSTEM;
    }

    private void append(Account administrator, TeamEvent event) {
        journal.append(ChainId.INSTANCE, administrator.id(), event);
    }
}
