package org.sourcebook.permission;

import static org.sourcebook.permission.Answer.ALLOWED;
import static org.sourcebook.permission.Answer.FORBIDDEN;
import static org.sourcebook.permission.Answer.NOT_FOUND;
import static org.sourcebook.permission.Answer.NOT_SIGNED_IN;

import java.util.EnumMap;
import java.util.Map;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.collection.Role;

/** Whom a row of the permission table allows its call. */
enum Rule {
    /** Anyone at all. */
    ANYONE,
    /** Whoever is signed in. */
    SIGNED_IN,
    /** Administrators and MEMBERs of the instance. */
    FOUNDER,
    /** Administrators of the instance. */
    ADMIN,
    /** Administrators of the instance; for all others there is nothing. */
    ADMIN_SCREEN,
    /** Whoever has this role in the collection, or a higher one; the collection does not exist for those without a role. */
    VIEWER,
    COMMENTER,
    EDITOR,
    REVIEWER,
    MANAGER,
    /** Whoever sees working versions; the thing does not exist for VIEWERs. */
    WORKING,
    /** Nobody, whatever their role in the collection. */
    REFUSED,
    /** Nobody: the thing exists for another one alone. */
    HIDDEN,
    /** Nobody, signed in or not: the thing exists no more. */
    GONE;

    /** How each caller is answered. */
    Map<Caller, Answer> answers() {
        var answers = new EnumMap<Caller, Answer>(Caller.class);
        for (Caller caller : Caller.values()) {
            answers.put(caller, to(caller));
        }
        return answers;
    }

    private Answer to(Caller caller) {
        return switch (this) {
            case ANYONE -> ALLOWED;
            case GONE -> NOT_FOUND;
            default -> caller.signedIn() ? toSignedIn(caller) : NOT_SIGNED_IN;
        };
    }

    private Answer toSignedIn(Caller caller) {
        return switch (this) {
            case ANYONE, SIGNED_IN -> ALLOWED;
            case FOUNDER -> caller.instanceRole() == InstanceRole.GUEST ? FORBIDDEN : ALLOWED;
            case ADMIN -> caller.instanceRole() == InstanceRole.ADMIN ? ALLOWED : FORBIDDEN;
            case ADMIN_SCREEN -> caller.instanceRole() == InstanceRole.ADMIN ? ALLOWED : NOT_FOUND;
            case VIEWER, COMMENTER, EDITOR, REVIEWER, MANAGER -> toMember(caller, Role.valueOf(name()));
            case WORKING -> toMember(caller, Role.COMMENTER) == ALLOWED ? ALLOWED : NOT_FOUND;
            case REFUSED -> caller.role().map(role -> FORBIDDEN).orElse(NOT_FOUND);
            case HIDDEN, GONE -> NOT_FOUND;
        };
    }

    private static Answer toMember(Caller caller, Role least) {
        return caller.role()
                .map(role -> role.compareTo(least) >= 0 ? ALLOWED : FORBIDDEN)
                .orElse(NOT_FOUND);
    }
}
