package org.sourcebook.account;

import static org.sourcebook.account.InstanceRole.ADMIN;
import static org.sourcebook.account.InstanceRole.GUEST;

import java.util.Map;
import org.sourcebook.account.internal.AccountRepository;
import org.sourcebook.account.internal.TeamRepository;
import org.sourcebook.journal.Journal;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.ChainId;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.Invalid;
import org.sourcebook.kernel.NotFound;
import org.sourcebook.kernel.TeamId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leads a team: sees to its members and to what it is called. */
@Service
public class TeamLeads {

    private final CurrentAccount current;
    private final TeamRepository teams;
    private final AccountRepository accounts;
    private final Journal journal;

    TeamLeads(CurrentAccount current, TeamRepository teams, AccountRepository accounts, Journal journal) {
        this.current = current;
        this.teams = teams;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** Whether the one who asks leads this team, or may do what its leads may as an administrator. For anyone signed in. */
    @Transactional(readOnly = true)
    public boolean mayLead(TeamId id) {
        Account asking = current.require();
        return asking.role() == ADMIN || leads(asking, id);
    }

    /**
     * Makes a member a lead; does nothing if it is one. For administrators.
     *
     * @throws NotFound if there is no such member
     * @throws Invalid if it is a GUEST, who does not see who else there is
     * @throws ProofDue as {@link CurrentAccount#requireProven}
     */
    @Transactional
    public void name(TeamId id, AccountId account) {
        Account administrator = current.requireProven(ADMIN);
        Account member = accounts.find(account)
                .filter(found -> teams.isMember(id, account))
                .orElseThrow(NotFound::new);
        if (member.role() == GUEST) {
            throw new Invalid("error.team-lead-guest", Map.of("name", member.name()));
        }
        if (teams.setLead(id, account, true)) {
            append(administrator, new TeamEvent.LeadNamed(id, account));
        }
    }

    /** Makes a lead a member like the others; does nothing if it is none. For administrators. */
    @Transactional
    public void dismiss(TeamId id, AccountId account) {
        Account administrator = current.require(ADMIN);
        if (teams.setLead(id, account, false)) {
            append(administrator, new TeamEvent.LeadDismissed(id, account));
        }
    }

    /**
     * The one who asks, who must lead the team or be an administrator.
     *
     * @throws Forbidden if they do not, be there such a team or not
     */
    Account require(TeamId id) {
        Account asking = current.requireInPerson();
        return leads(asking, id) ? asking : current.require(ADMIN);
    }

    /** A lead who has become a GUEST meanwhile leads no more. */
    private boolean leads(Account account, TeamId id) {
        return account.role() != GUEST && teams.isLed(id, account.id());
    }

    private void append(Account administrator, TeamEvent event) {
        journal.append(ChainId.INSTANCE, administrator.id(), event);
    }
}
