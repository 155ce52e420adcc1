package org.sourcebook.collection;

import java.util.EnumSet;
import java.util.Set;

/** What an account may do in one collection; each role has all that is left of it (handbook, roles). */
public enum Role {
    VIEWER(Permission.READ, Permission.EXPORT),
    COMMENTER(Permission.READ_WORKING, Permission.COMMENT),
    EDITOR(Permission.EDIT),
    REVIEWER(Permission.REVIEW),
    MANAGER(Permission.MANAGE, Permission.MODERATE);

    private final Set<Permission> added;

    Role(Permission first, Permission... rest) {
        added = EnumSet.of(first, rest);
    }

    /** Whether this role, or one left of it, brings the permission. */
    public boolean allows(Permission permission) {
        for (Role role : values()) {
            if (role.compareTo(this) <= 0 && role.added.contains(permission)) {
                return true;
            }
        }
        return false;
    }
}
