package org.sourcebook.collection;

import org.sourcebook.account.Account;
import org.sourcebook.kernel.AccountId;
import org.sourcebook.kernel.CollectionId;
import org.sourcebook.kernel.Edition;
import org.sourcebook.kernel.Forbidden;

/**
 * The one who asks, in the collection asked about, as {@link Access} found them.
 *
 * @param collection the collection
 * @param account the account
 * @param role the highest of the account's unexpired grants
 * @param edition what is seen of each entry: its working or only its approved edition
 */
public record Member(CollectionId collection, Account account, Role role, Edition edition) {

    /** The account's id. */
    public AccountId id() {
        return account.id();
    }

    /**
     * This member, who must have the permission.
     *
     * @throws Forbidden if they do not
     */
    public Member require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission.name());
        }
        return this;
    }

    /** Whether the member's role brings the permission. */
    public boolean may(Permission permission) {
        return role.allows(permission) || (permission == Permission.READ_WORKING && edition == Edition.WORKING);
    }
}
