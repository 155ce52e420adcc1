package org.sourcebook.account.internal;

import org.sourcebook.kernel.AccountId;

/**
 * What attempts to sign in are counted by for the journal.
 *
 * @param account whose account it is
 * @param step how far they got
 */
record Attempted(AccountId account, Step step) {

    /** The steps of signing in. */
    enum Step {
        /** E-mail address and password. */
        PASSWORD,
        /** What an OpenID provider says of them. */
        PROVIDER,
        /** After the first step, a code. */
        CODE,
        /** A passkey, which is all that is asked. */
        PASSKEY
    }
}
