package org.sourcebook.account;

import java.time.Instant;
import java.util.Locale;

/** What an invitation's link leads to. */
public sealed interface InvitationState {

    /**
     * The invitation can be accepted.
     *
     * @param account whom it is for
     * @param expires until when
     */
    record Open(Account account, Instant expires) implements InvitationState {}

    /** The invitation cannot be accepted. */
    enum Closed implements InvitationState {
        /** Its time is over, a newer one took its place, or the account was deactivated. */
        EXPIRED,
        /** It was accepted before. */
        USED,
        /** No invitation has this token. */
        UNKNOWN;

        /** The translation key of the sentence that says so, and what to do. */
        public String key() {
            return "invitation." + name().toLowerCase(Locale.ROOT);
        }
    }
}
