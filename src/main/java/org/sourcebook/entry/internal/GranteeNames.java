package org.sourcebook.entry.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sourcebook.account.Accounts;
import org.sourcebook.account.Teams;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.TeamId;
import org.springframework.stereotype.Component;

/** The names of those whom the journal writes as {@code account:<id>} or {@code team:<id>}. */
@Component
public class GranteeNames {

    private static final String ACCOUNT = "account:";
    private static final String TEAM = "team:";

    private final Accounts accounts;
    private final Teams teams;

    GranteeNames(Accounts accounts, Teams teams) {
        this.accounts = accounts;
        this.teams = teams;
    }

    /** The names by what the journal writes. */
    public Map<String, String> of(Collection<String> grantees) {
        var names = new HashMap<String, String>();
        accounts.names(ids(grantees, ACCOUNT).stream().map(AccountId::parse).toList())
                .forEach((id, name) -> names.put(ACCOUNT + id, name));
        teams.names(ids(grantees, TEAM).stream().map(TeamId::parse).toList())
                .forEach((id, name) -> names.put(TEAM + id, name));
        return names;
    }

    private static Set<String> ids(Collection<String> grantees, String prefix) {
        return grantees.stream()
                .filter(grantee -> grantee.startsWith(prefix))
                .map(grantee -> grantee.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
