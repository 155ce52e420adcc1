package org.sourcebook.account.internal;

import org.sourcebook.kernel.AccountId;

/**
 * What attempts to get in are counted by for the journal.
 *
 * @param account whose account it is
 * @param step what they were made with
 */
record Attempted(AccountId account, Step step) {

    /** What is shown at the door. */
    enum Step {
        /** E-mail address and password. */
        PASSWORD,
        /** What an OpenID provider says of them. */
        PROVIDER,
        /** After the first step, a code. */
        CODE,
        /** A passkey, which is all that is asked. */
        PASSKEY,
        /** A one-time link that was never given, or is over. */
        LINK
    }
}
