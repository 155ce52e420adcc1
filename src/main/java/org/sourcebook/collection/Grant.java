package org.sourcebook.collection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.GrantId;
import org.sourcebook.kernel.TeamId;

/**
 * A role in one collection given to an account or a team.
 *
 * @param id its id
 * @param to who has it
 * @param role the role
 * @param expires when it ends; never if null
 */
public record Grant(
        GrantId id, Grantee to, Role role, @Nullable Instant expires) {

    /** Whether it makes a manager for good. */
    public boolean lastingManager() {
        return role == Role.MANAGER && expires == null;
    }

    /** Whether it has ended by this time. */
    public boolean expired(Instant now) {
        return expires != null && !expires.isAfter(now);
    }

    /** Who a role is given to. */
    public sealed interface Grantee {

        /** What to call them. */
        String name();

        /** How the journal names them: {@code account:<id>} or {@code team:<id>}. */
        String reference();
    }

    /** A single account. */
    public record ToAccount(AccountId account, String name) implements Grantee {
        @Override
        public String reference() {
            return "account:" + account;
        }
    }

    /** Everyone in a team. */
    public record ToTeam(TeamId team, String name) implements Grantee {
        @Override
        public String reference() {
            return "team:" + team;
        }
    }
}
