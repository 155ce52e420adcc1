package org.sourcebook.permission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sourcebook.account.InstanceRole;
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
    MANAGER(InstanceRole.MEMBER, Role.MANAGER);

    private final InstanceRole instanceRole;
    private final @Nullable Role granted;

    Caller(InstanceRole instanceRole, @Nullable Role granted) {
        this.instanceRole = instanceRole;
        this.granted = granted;
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
        return this != ANONYMOUS && this != DEACTIVATED;
    }
}
