package org.sourcebook.permission;

import static org.sourcebook.permission.Answer.ALLOWED;
import static org.sourcebook.permission.Answer.FORBIDDEN;
import static org.sourcebook.permission.Answer.NOT_FOUND;
import static org.sourcebook.permission.Answer.NOT_SIGNED_IN;

import java.util.EnumMap;
import java.util.Map;
import org.sourcebook.account.InstanceRole;
import org.sourcebook.account.TokenScope;
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
    /** The same as COMMENTER, to read. */
    READS_WORK,
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
    GONE,
    /** Nobody, signed in or not: whoever comes there with nothing to show is led to the sign-in page. */
    LED_BACK,
    /** Nobody: whoever comes is led to the sign-in page or away, signed in or not. */
    DOOR;

    /**
     * How each caller is answered.
     *
     * @param inPerson whether no token is enough
     */
    Map<Caller, Answer> answers(boolean inPerson) {
        var answers = new EnumMap<Caller, Answer>(Caller.class);
        for (Caller caller : Caller.values()) {
            answers.put(caller, to(caller, inPerson));
        }
        return answers;
    }

    private Answer to(Caller caller, boolean inPerson) {
        return switch (this) {
            case ANYONE -> ALLOWED;
            case GONE -> NOT_FOUND;
            case LED_BACK, DOOR -> NOT_SIGNED_IN;
            default -> caller.signedIn() ? toSignedIn(caller, inPerson) : NOT_SIGNED_IN;
        };
    }

    private Answer toSignedIn(Caller caller, boolean inPerson) {
        return caller.token()
                .map(scope -> caller == Caller.TOKEN_ELSEWHERE ? elsewhere(inPerson) : toProgram(scope, inPerson))
                .orElseGet(() -> toSignedIn(caller));
    }

    /** A program whose owner may do everything: what it may do is the token's matter alone. */
    private Answer toProgram(TokenScope scope, boolean inPerson) {
        return switch (this) {
            case ANYONE, SIGNED_IN, VIEWER, READS_WORK, WORKING -> inPerson ? FORBIDDEN : ALLOWED;
            case COMMENTER, EDITOR -> scope == TokenScope.WRITE && !inPerson ? ALLOWED : FORBIDDEN;
            case FOUNDER, ADMIN, ADMIN_SCREEN, REVIEWER, MANAGER, REFUSED -> FORBIDDEN;
            case LED_BACK -> NOT_SIGNED_IN;
            case HIDDEN, GONE, DOOR -> inPerson ? FORBIDDEN : NOT_FOUND;
        };
    }

    /** A program whose token does not reach the collection: for it, there is none. */
    private Answer elsewhere(boolean inPerson) {
        return switch (this) {
            case ANYONE, SIGNED_IN, FOUNDER, ADMIN, ADMIN_SCREEN, HIDDEN, GONE, LED_BACK, DOOR ->
                toProgram(TokenScope.WRITE, inPerson);
            case VIEWER, COMMENTER, READS_WORK, EDITOR, REVIEWER, MANAGER, WORKING, REFUSED -> NOT_FOUND;
        };
    }

    private Answer toSignedIn(Caller caller) {
        return switch (this) {
            case ANYONE, SIGNED_IN -> ALLOWED;
            case FOUNDER -> caller.instanceRole() == InstanceRole.GUEST ? FORBIDDEN : ALLOWED;
            case ADMIN -> caller.instanceRole() == InstanceRole.ADMIN ? ALLOWED : FORBIDDEN;
            case ADMIN_SCREEN -> caller.instanceRole() == InstanceRole.ADMIN ? ALLOWED : NOT_FOUND;
            case VIEWER, COMMENTER, EDITOR, REVIEWER, MANAGER -> toMember(caller, Role.valueOf(name()));
            case READS_WORK -> toMember(caller, Role.COMMENTER);
            case WORKING -> toMember(caller, Role.COMMENTER) == ALLOWED ? ALLOWED : NOT_FOUND;
            case REFUSED -> caller.role().map(role -> FORBIDDEN).orElse(NOT_FOUND);
            case HIDDEN, GONE, DOOR -> NOT_FOUND;
            case LED_BACK -> NOT_SIGNED_IN;
        };
    }

    private static Answer toMember(Caller caller, Role least) {
        return caller.role()
                .map(role -> role.compareTo(least) >= 0 ? ALLOWED : FORBIDDEN)
                .orElse(NOT_FOUND);
    }
}
