package org.sourcebook.collection;

import java.util.List;
import org.sourcebook.kernel.AccountId;

/**
 * An active account that sees a collection, and everything that lets it.
 *
 * @param account the account
 * @param name its name
 * @param role the highest role of its grants
 * @param grants its unexpired grants, to itself and to its teams, the highest first
 */
public record Holder(AccountId account, String name, Role role, List<Grant> grants) {}
