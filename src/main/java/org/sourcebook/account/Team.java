package org.sourcebook.account;

import java.util.List;
import java.util.Set;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.TeamId;

/**
 * A named group of accounts.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for; may be empty
 * @param members its members by name
 * @param leads those of the members who see to the others
 */
public record Team(TeamId id, String name, String description, List<Account> members, Set<AccountId> leads) {

    public Team {
        members = List.copyOf(members);
        leads = Set.copyOf(leads);
    }

    /** Whether an account is a member. */
    public boolean has(AccountId account) {
        return members.stream().anyMatch(member -> member.id().equals(account));
    }

    /** Whether an account is a member who sees to the others. */
    public boolean isLedBy(AccountId account) {
        return leads.contains(account);
    }
}
