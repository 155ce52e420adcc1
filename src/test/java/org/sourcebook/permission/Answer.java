package org.sourcebook.permission;

import org.jspecify.annotations.Nullable;
import org.sourcebook.account.NotSignedIn;
import org.sourcebook.discussion.NotYourComment;
import org.sourcebook.entry.BulkReport;
import org.sourcebook.entry.FourEyes;
import org.sourcebook.kernel.DomainError;
import org.sourcebook.kernel.Forbidden;
import org.sourcebook.kernel.NotFound;

/** What a call was answered with, as far as permission goes. */
enum Answer {
    /** It was done. */
    ALLOWED,
    /** The thing is seen, but this may not be done with it. */
    FORBIDDEN,
    /** The thing does not exist for the one who asks. */
    NOT_FOUND,
    /** Nobody is signed in who may act. */
    NOT_SIGNED_IN;

    /** The answer that a returned value is; an action on many says in its report what was refused. */
    static Answer of(@Nullable Object returned) {
        return returned instanceof BulkReport(var done, var refused) && !refused.isEmpty()
                ? of(refused.getFirst().reason())
                : ALLOWED;
    }

    /**
     * The answer that a screen is.
     *
     * @param screen the simple name of its class
     * @param address where it was gone to
     */
    static Answer ofScreen(String screen, String address) {
        return switch (screen) {
            case "NotFoundView", "UnknownAddressView" -> NOT_FOUND;
            case "ForbiddenView" -> FORBIDDEN;
            case "NotSignedInView" -> NOT_SIGNED_IN;
            case "SignInView" -> address.equals("sign-in") ? ALLOWED : NOT_SIGNED_IN;
            default -> ALLOWED;
        };
    }

    /**
     * The answer that an error is.
     *
     * @throws DomainError the error itself if it is not about permission: the example is not one that such a call can be
     *     made with
     */
    static Answer of(DomainError error) {
        return switch (error) {
            case NotSignedIn nobody -> NOT_SIGNED_IN;
            case NotFound hidden -> NOT_FOUND;
            case Forbidden role -> FORBIDDEN;
            case FourEyes own -> FORBIDDEN;
            case NotYourComment another -> FORBIDDEN;
            default -> throw error;
        };
    }
}
