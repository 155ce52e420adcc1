package org.sourcebook.collection;

import org.jspecify.annotations.Nullable;
import org.sourcebook.account.Account;
import org.sourcebook.account.TokenScope;
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
 * @param token what the token allows by which a program asks; null for a person
 */
public record Member(
        CollectionId collection,
        Account account,
        Role role,
        Edition edition,
        @Nullable TokenScope token) {

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

    /**
     * This member, who must be here themselves.
     *
     * @throws Forbidden if a program asks that shows a token
     */
    public Member requireInPerson() {
        if (token != null) {
            throw Forbidden.inPerson();
        }
        return this;
    }

    /** Whether the member's role brings the permission, and the token, if a program asks, lets it have it. */
    public boolean may(Permission permission) {
        boolean brought =
                role.allows(permission) || (permission == Permission.READ_WORKING && edition == Edition.WORKING);
        return brought && (token == null || permission.isFor(token));
    }
}
