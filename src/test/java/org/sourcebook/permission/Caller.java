package org.sourcebook.permission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.TokenScope;
import org.sourcebook.collection.Role;

/** Someone who calls a service: a column of the permission table. */
enum Caller {
    /** Nobody is signed in. */
    ANONYMOUS(InstanceRole.MEMBER, null),
    /** An administrator and MANAGER of the collection whose account was deactivated. */
    DEACTIVATED(InstanceRole.ADMIN, Role.MANAGER),
    /** A GUEST of the instance without a grant. */
    GUEST(InstanceRole.GUEST, null),
    /** A MEMBER of the instance without a grant. */
    STRANGER(InstanceRole.MEMBER, null),
    /** An administrator of the instance without a grant. */
    ADMIN(InstanceRole.ADMIN, null),
    /** A MANAGER of the collection whose grant has expired. */
    EXPIRED(InstanceRole.MEMBER, Role.MANAGER),
    VIEWER(InstanceRole.MEMBER, Role.VIEWER),
    COMMENTER(InstanceRole.MEMBER, Role.COMMENTER),
    EDITOR(InstanceRole.MEMBER, Role.EDITOR),
    REVIEWER(InstanceRole.MEMBER, Role.REVIEWER),
    MANAGER(InstanceRole.MEMBER, Role.MANAGER),
    /** A program with a token of an administrator and MANAGER of the collection, to read. */
    READ_TOKEN(InstanceRole.ADMIN, Role.MANAGER, TokenScope.READ),
    /** Likewise for this collection alone, to write. */
    WRITE_TOKEN(InstanceRole.ADMIN, Role.MANAGER, TokenScope.WRITE),
    /** Likewise, for another collection. */
    TOKEN_ELSEWHERE(InstanceRole.ADMIN, Role.MANAGER, TokenScope.WRITE),
    /** Likewise, but the token has expired. */
    EXPIRED_TOKEN(InstanceRole.ADMIN, Role.MANAGER, TokenScope.WRITE);

    private final InstanceRole instanceRole;
    private final @Nullable Role granted;
    private final @Nullable TokenScope token;

    Caller(InstanceRole instanceRole, @Nullable Role granted) {
        this(instanceRole, granted, null);
    }

    Caller(InstanceRole instanceRole, @Nullable Role granted, @Nullable TokenScope token) {
        this.instanceRole = instanceRole;
        this.granted = granted;
        this.token = token;
    }

    /** What the token allows, if it is a program that shows one. */
    Optional<TokenScope> token() {
        return Optional.ofNullable(token);
    }

    /** The account's role in the instance. */
    InstanceRole instanceRole() {
        return instanceRole;
    }

    /** The role that a grant names, whether it holds or not. */
    Optional<Role> granted() {
        return Optional.ofNullable(granted);
    }

    /** The role that a grant gives. */
    Optional<Role> role() {
        return this == EXPIRED ? Optional.empty() : granted();
    }

    /** Whether somebody is signed in who may act. */
    boolean signedIn() {
        return this != ANONYMOUS && this != DEACTIVATED && this != EXPIRED_TOKEN;
    }
}
