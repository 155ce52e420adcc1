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

    /** Who a role is given to. */
    public sealed interface Grantee {

        /** What to call them. */
        String name();
    }

    /** A single account. */
    public record ToAccount(AccountId account, String name) implements Grantee {}

    /** Everyone in a team. */
    public record ToTeam(TeamId team, String name) implements Grantee {}
}
