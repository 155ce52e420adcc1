package org.sourcebook.collection;

import org.jspecify.annotations.Nullable;
import org.sourcebook.journal.Event;
import org.sourcebook.kernel.GrantId;

/** What the journal keeps about grants. */
public sealed interface GrantEvent extends Event {

    /** The grant. */
    GrantId grant();

    @Override
    default String subject() {
        return "grant:" + grant();
    }

    /**
     * Somebody was given a role, in place of the one they had.
     *
     * @param grantee {@code account:<id>} or {@code team:<id>}
     * @param expires when it ends, in ISO 8601; never if null
     */
    record RoleGranted(
            GrantId grant,
            String grantee,
            Role role,
            @Nullable String expires) implements GrantEvent {
        @Override
        public String action() {
            return "role-granted";
        }
    }

    /**
     * An account that could not be left without a successor was deactivated, and somebody else became MANAGER.
     *
     * @param grantee {@code account:<id>}, who is MANAGER from now on
     * @param predecessor {@code account:<id>}, who was
     */
    record ManagerSucceeded(GrantId grant, String grantee, String predecessor) implements GrantEvent {
        @Override
        public String action() {
            return "manager-succeeded";
        }
    }

    /**
     * A role was taken away.
     *
     * @param grantee {@code account:<id>} or {@code team:<id>}
     * @param role the role that they had
     */
    record GrantRevoked(GrantId grant, String grantee, Role role) implements GrantEvent {
        @Override
        public String action() {
            return "grant-revoked";
        }
    }
}
