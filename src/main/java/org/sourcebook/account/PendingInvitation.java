package org.sourcebook.account;

import java.time.Instant;

/**
 * The newest invitation of somebody who has not come in yet.
 *
 * @param account who is invited
 * @param by the name of whoever made it
 * @param made when that was
 * @param expires until when it can be accepted
 * @param mailed whether it was mailed; else it was shown to whoever made it, to hand it over
 * @param state whether it can be accepted
 */
public record PendingInvitation(
        Account account, String by, Instant made, Instant expires, boolean mailed, State state) {

    /** Whether an invitation can be accepted. */
    public enum State {
        /** It can. */
        OPEN,
        /** Its time is over. */
        EXPIRED,
        /** An administrator closed it, or deactivated the account for a while. */
        CLOSED
    }
}
