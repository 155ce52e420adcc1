package org.sourcebook.collection;

import org.sourcebook.kernel.AccountId;

/**
 * An account that has a role in a collection, and why.
 *
 * @param account the account
 * @param name its name
 * @param role the highest role of its unexpired grants
 * @param through the grant that brings this role; one to the account itself rather than to a team
 */
public record Membership(AccountId account, String name, Role role, Grant through) {}
